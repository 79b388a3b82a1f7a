/** Minutes of a day. */
export const DAY = 24 * 60;

/** Minutes of a week. */
export const WEEK = 7 * DAY;

/** A stretch of time in minutes; `to` is the first minute that no longer belongs to it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * When something is open in a week: stretches in minutes since Sunday 00:00, between 0 and `WEEK`, in order, neither
 * overlapping nor touching. Whose clock it is (a zone's or UTC) is up to whoever holds it.
 */
export type Week = readonly Span[];

/** The week of any stretches; they may overlap and reach over the end of the week, which is where it begins again. */
export function weekOf(spans: readonly Span[]): Week {
  const pieces = spans.flatMap(wrap).sort((a, b) => a.from - b.from);
  const week: Span[] = [];
  for (const { from, to } of pieces) {
    const last = week.at(-1);
    if (last === undefined || from > last.to) week.push({ from, to });
    else if (to > last.to) week[week.length - 1] = { from: last.from, to };
  }
  return week;
}

/** A stretch as pieces within the week. */
function wrap({ from, to }: Span): readonly Span[] {
  if (to <= from) return [];
  if (to - from >= WEEK) return [{ from: 0, to: WEEK }];
  const start = ((from % WEEK) + WEEK) % WEEK;
  const end = start + to - from;
  if (end <= WEEK) return [{ from: start, to: end }];
  return [
    { from: start, to: WEEK },
    { from: 0, to: end - WEEK },
  ];
}

/** The same hours on a clock that is ahead by so many minutes. */
export function shiftWeek(week: Week, minutes: number): Week {
  return weekOf(week.map(({ from, to }) => ({ from: from + minutes, to: to + minutes })));
}

export function isSameWeek(one: Week, other: Week): boolean {
  return (
    one.length === other.length && one.every(({ from, to }, at) => from === other[at]?.from && to === other[at].to)
  );
}

/** The minutes of one week that are not in the other. */
export function weekWithout(week: Week, other: Week): Week {
  const left: Span[] = [];
  for (const span of week) {
    let from = span.from;
    for (const cut of other) {
      if (cut.to <= from || cut.from >= span.to) continue;
      if (cut.from > from) left.push({ from, to: cut.from });
      from = cut.to;
    }
    if (from < span.to) left.push({ from, to: span.to });
  }
  return left;
}

/** How many minutes of the week are open. */
export function openMinutes(week: Week): number {
  return week.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** What is open on one weekday (Sunday is 0), in minutes since its midnight. */
export function hoursOfDay(week: Week, day: number): readonly Span[] {
  const midnight = day * DAY;
  return week
    .filter(({ from, to }) => from < midnight + DAY && to > midnight)
    .map(({ from, to }) => ({ from: Math.max(from - midnight, 0), to: Math.min(to - midnight, DAY) }));
}

/** What is open on any day, as if it were on every one. */
export function onEveryDay(week: Week): Week {
  return weekOf([0, 1, 2, 3, 4, 5, 6].flatMap((day) => shiftWeek(week, day * DAY)));
}
