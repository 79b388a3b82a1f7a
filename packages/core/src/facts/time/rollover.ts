import { sayWeek, weekWithout } from '../../hours/index.ts';
import { hasSameTimes } from './fit.ts';
import type { Opening } from './openings.ts';

/** What wrong weekdays come to, in words. */
export interface Rollover {
  /** When it opens and should not: `Sun 16:00–17:00`. */
  readonly extra: string;
  /** When it should open and does not. */
  readonly missing: string;
}

/** The rollover of an opening whose times are right and whose weekdays are not. */
export function rolloverOf({ local, hours }: Opening): Rollover {
  const week = local.find((each) => hasSameTimes(each.week, hours.week))?.week ?? [];
  return { extra: sayWeek(weekWithout(week, hours.week)), missing: sayWeek(weekWithout(hours.week, week)) };
}
