import { DAY, hoursOfDay, type Span, type Week } from '../../hours/index.ts';

/** A part of a week that one row of time conditions can ask for: on some weekdays, some minutes of some hours. */
export interface TimePiece {
  /** Sunday as 0. */
  readonly weekdays: readonly number[];
  /** From the first hour to the last one, both included. */
  readonly hours: readonly [number, number];
  /** From the first minute of these hours to the last one, both included. */
  readonly minutes: readonly [number, number];
}

/** The pieces that make up a week. Conditions compare hours and minutes one by one, so that parts of hours are pieces of their own. */
export function piecesOf(week: Week): readonly TimePiece[] {
  const pieces = new Map<string, { days: number[]; readonly span: Span }>();
  for (let day = 0; day < 7; day++) {
    for (const span of hoursOfDay(week, day).flatMap(splitAtHours)) {
      const key = `${span.from}-${span.to}`;
      const known = pieces.get(key);
      if (known === undefined) pieces.set(key, { days: [day], span });
      else known.days.push(day);
    }
  }
  return Array.from(pieces.values(), ({ days, span: { from, to } }) => ({
    weekdays: days,
    hours: [Math.floor(from / 60), Math.floor((to - 1) / 60)],
    minutes: [from % 60, (to - 1) % 60],
  }));
}

/** The rest of the hour it begins in, whole hours, and what it has of the last one. */
function splitAtHours({ from, to }: Span): readonly Span[] {
  const first = Math.min(Math.ceil(from / 60) * 60, to);
  const last = Math.max(Math.floor(Math.min(to, DAY) / 60) * 60, first);
  return [
    { from, to: first },
    { from: first, to: last },
    { from: last, to },
  ].filter((span) => span.from < span.to);
}
