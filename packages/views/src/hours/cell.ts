import type { IntendedHours, Timetable } from '@callflow-lint/core/facts';
import { DAY, hoursOfDay, type Span, type Week } from '@callflow-lint/core/hours';

/** How some time is: open or closed as it is meant, or the other way round. */
export type State = 'open' | 'closed' | 'extra' | 'missing';

/** A stretch of one day in one state, in minutes since midnight. */
export interface Cell extends Span {
  readonly state: State;
}

/** The weekdays in the order in which people count them, Sunday as 0. */
export const DAYS = [1, 2, 3, 4, 5, 6, 0] as const;

/** A day from midnight to midnight. Where nothing says what is meant nothing is wrong. */
export function cellsOf(week: Week, hours: Timetable['hours'], day: number): readonly Cell[] {
  const open = hoursOfDay(week, day);
  const meant = meantOn(hours, day, open);
  const ends = [0, DAY, ...[...open, ...meant].flatMap(({ from, to }) => [from, to])];
  const cuts = [...new Set(ends)].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const isOpen = includes(open, from);
    const isMeant = includes(meant, from);
    const state: State = isOpen ? (isMeant ? 'open' : 'extra') : isMeant ? 'missing' : 'closed';
    return { from, to: cuts[index + 1] as number, state };
  });
}

/** Where no days are said, the times count on the days that are open. */
function meantOn(hours: IntendedHours | undefined, day: number, open: readonly Span[]): readonly Span[] {
  if (hours === undefined || (!hours.saysDays && open.length === 0)) return open;
  return hoursOfDay(hours.week, day);
}

function includes(spans: readonly Span[], minute: number): boolean {
  return spans.some(({ from, to }) => from <= minute && minute < to);
}
