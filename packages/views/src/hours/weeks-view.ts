import type { Timetable } from '@callflow-lint/core/facts';
import { sayWeek } from '@callflow-lint/core/hours';
import { type Cell, cellsOf, DAYS } from './cell.ts';
import { sayOffset } from './say-offset.ts';

/** When a chain of time conditions really is open, as plain data. */
export interface WeeksView {
  /** What it is about, in a sentence. */
  readonly title: string;
  /** The hours that are meant; null where nothing says them. */
  readonly meant: string | null;
  readonly zone: string;
  /** The action the chain begins with, by index; null where there is none. */
  readonly from: number | null;
  readonly seasons: readonly SeasonView[];
  /** Holidays on which it is open all the same. */
  readonly openHolidays: readonly { readonly date: string; readonly times: string }[];
}

/** One season: each day from midnight to midnight. */
export interface SeasonView {
  readonly name: string;
  /** Ahead of UTC, e.g. `-05:00`. */
  readonly offset: string;
  readonly days: readonly { readonly day: number; readonly cells: readonly Cell[] }[];
}

/** A timetable as it is shown. */
export function weeksView({ chain, to, hours, zone, seasons, openHolidays }: Timetable): WeeksView {
  const [first] = chain.links;
  return {
    title: titleOf({ chain, to }),
    meant: hours === undefined ? null : sayWeek(hours.week),
    zone: zone.name,
    from: first?.condition.index ?? null,
    seasons: seasons.map(({ name, offset, week }) => ({
      name,
      offset: sayOffset(offset),
      days: DAYS.map((day) => ({ day, cells: cellsOf(week, hours, day) })),
    })),
    openHolidays: openHolidays.map(({ date, times }) => ({ date, times })),
  };
}

/** `From action 0 (condition_datetime) on to action 2 (queue_join).` */
export function titleOf({ chain, to }: Pick<Timetable, 'chain' | 'to'>): string {
  const [first] = chain.links;
  if (first === undefined) return '';
  const where = to.map((action) => action?.label ?? 'the end').join(', ');
  return `From ${first.condition.label} on to ${where || 'where all conditions pass'}.`;
}
