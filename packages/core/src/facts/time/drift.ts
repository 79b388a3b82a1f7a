import { openMinutes, sayTimes, WEEK, type Week, weekWithout, YEAR } from '../../hours/index.ts';
import { isSameWhereBoth } from './fit.ts';
import type { Opening } from './openings.ts';
import { sayWhen } from './say-seasons.ts';

/** How far the hours of an opening are off while the clocks are changed, in words. */
export interface Drift {
  /** When it opens then: `10:00–18:00`. */
  readonly off: string;
  /** `from 14 March to 7 November`. */
  readonly when: string;
  readonly year: number;
  /** How many hours of the year are open that should not be, or closed that should be open. */
  readonly hours: number;
}

/** The drift of an opening whose hours are right in some seasons only. */
export function driftOf({ local, hours }: Opening): Drift {
  const off = local.filter(({ week }) => !isSameWhereBoth(week, hours.week));
  const right = local.find(({ week }) => isSameWhereBoth(week, hours.week))?.week ?? [];
  const minutes = off.reduce(
    (sum, { season, week }) => sum + (apart(week, right) * (season.to - season.from)) / WEEK,
    0,
  );
  return {
    off: sayTimes(off[0]?.week ?? []),
    when: sayWhen(off.map(({ season }) => season)),
    year: YEAR,
    hours: Math.round(minutes / 60),
  };
}

/** How many minutes of a week two weeks do not agree in. */
function apart(one: Week, other: Week): number {
  return openMinutes(weekWithout(one, other)) + openMinutes(weekWithout(other, one));
}
