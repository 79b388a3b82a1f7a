import { difference, type Instants, intersection } from '../../explore/index.ts';
import type { Action } from '../../flow/index.ts';
import { DAY, hoursOfDay, type Span, type Week, weekOf, weekWithout } from '../../hours/index.ts';
import { localWeeks, type Opening } from './openings.ts';
import { type TimeWindow, windowsOf } from './reading.ts';

/** How the windows of a chain lie to each other and to the hours that are meant. */
export interface Coverage {
  readonly overlaps: readonly Overlap[];
  /** Local time between two windows of one day that is meant to be open. */
  readonly gaps: Week;
}

/** Two windows that lead to different actions and share some time, which the first one gets. */
export interface Overlap {
  readonly first: Action | undefined;
  readonly second: Action | undefined;
  /** The time they share, by the clock on the wall. */
  readonly shared: Week;
}

/** The coverage of the hours of an opening by its windows; empty without a zone. */
export function coverageOf({ chain, zone, local, hours }: Opening): Coverage {
  const windows = windowsOf(chain).filter(({ instants }) => hasTwoEnds(instants));
  if (zone === undefined || windows.length < 2) return { overlaps: [], gaps: [] };
  const localOf = (instants: Instants): Week => localWeeks(instants, zone.zone)[0]?.week ?? [];
  const open = weekOf(windows.flatMap(({ instants }) => localOf(instants)));
  return {
    overlaps: overlapsOf(windows).map(({ first, second, instants }) => ({ first, second, shared: localOf(instants) })),
    gaps: local.length === 0 ? [] : weekWithout(hours.week, open).filter((span) => liesBetween(span, open)),
  };
}

/** Half a window, such as `< 12:00`, is meant to reach over what was asked before. */
function hasTwoEnds(instants: Instants): boolean {
  const [midnight, lastHour] = [1, 1 << 23];
  return instants.length > 0 && instants.every(({ hour }) => (hour & midnight) === 0 || (hour & lastHour) === 0);
}

function overlapsOf(windows: readonly TimeWindow[]) {
  return windows.flatMap((first, index) =>
    windows.slice(index + 1).flatMap((second) => {
      const instants = intersection(first.instants, second.instants);
      // One inside the other is a rule and its exception, such as a break at noon.
      const isNested = [first, second].some((window) => difference(window.instants, instants).length === 0);
      const clashes = first.to !== second.to && instants.length > 0 && !isNested;
      return clashes ? [{ first: first.to, second: second.to, instants }] : [];
    }),
  );
}

/** Whether both ends of a stretch are ends of what is open on the same day. */
function liesBetween({ from, to }: Span, open: Week): boolean {
  const day = Math.floor(from / DAY);
  const midnight = day * DAY;
  const today = hoursOfDay(open, day).map((span) => ({ from: midnight + span.from, to: midnight + span.to }));
  return today.some((span) => span.to === from) && today.some((span) => span.from === to);
}
