import { type Box, hasDate, type Instants } from '../../explore/index.ts';
import { DAY, type Season, type Span, type Week, weekOf } from '../../hours/index.ts';
import { oncePer } from '../../platform/index.ts';

const MINUTE_MS = 60_000;

/**
 * The week that a set of instants mostly is in a season, in UTC. For sets that ask for months or days it has on each weekday
 * what most of these days have: a bank holiday does not make the hours of a flow.
 */
export function usualWeek(set: Instants, season: Pick<Season, 'from' | 'to'>): Week {
  return isSameEveryWeek(set) ? everyWeek(set) : mostDays(set, season);
}

/** Asked for season by season. */
const everyWeek = oncePer((set: Instants): Week => {
  return weekOf(
    set.flatMap((box) => {
      const spans = spansOf(box);
      const days = [0, 1, 2, 3, 4, 5, 6].filter((day) => ((box.weekday >>> day) & 1) === 1);
      return days.flatMap((day) => spans.map((span) => ({ from: day * DAY + span.from, to: day * DAY + span.to })));
    }),
  );
});

function mostDays(set: Instants, { from, to }: Pick<Season, 'from' | 'to'>): Week {
  const first = Math.ceil(from / DAY);
  const last = Math.max(Math.floor(to / DAY) - 1, first + 6);
  const seen = Array.from({ length: 7 }, () => new Map<string, { count: number; readonly spans: readonly Span[] }>());
  for (let day = first; day <= last; day++) {
    const date = new Date(day * DAY * MINUTE_MS);
    const boxes = set.filter((box) => hasDate(box, date));
    const key = boxes.map(({ hour, minuteLow, minuteHigh }) => `${hour} ${minuteLow} ${minuteHigh}`).join();
    const those = seen[date.getUTCDay()];
    const known = those?.get(key);
    if (known === undefined) those?.set(key, { count: 1, spans: boxes.flatMap(spansOf) });
    else known.count++;
  }
  return weekOf(
    seen.flatMap((kinds, weekday) => {
      const [usual] = [...kinds.values()].sort((a, b) => b.count - a.count);
      const midnight = weekday * DAY;
      return (usual?.spans ?? []).map((span) => ({ from: midnight + span.from, to: midnight + span.to }));
    }),
  );
}

const EVERY_MONTH = 2 ** 12 - 1;
const EVERY_DAY = 2 ** 31 - 1;

function isSameEveryWeek(set: Instants): boolean {
  return set.every(({ month, day }) => month === EVERY_MONTH && day === EVERY_DAY);
}

/** What a box has of each of its days, in minutes since midnight. */
function spansOf({ hour, minuteLow, minuteHigh }: Box): Span[] {
  const minutes = minuteLow === HALF_HOUR && minuteHigh === HALF_HOUR ? WHOLE_HOUR : minutesOf(minuteLow, minuteHigh);
  const spans: Span[] = [];
  for (let at = 0; at < 24; at++) {
    if (((hour >>> at) & 1) === 0) continue;
    for (const { from, to } of minutes) add(spans, at * 60 + from, at * 60 + to);
  }
  return spans;
}

/** Adds a stretch behind the others; where it touches the last one it makes that one longer. */
function add(spans: Span[], from: number, to: number): void {
  const last = spans.at(-1);
  if (last?.to === from) spans[spans.length - 1] = { from: last.from, to };
  else spans.push({ from, to });
}

const HALF_HOUR = 2 ** 30 - 1;
const WHOLE_HOUR: readonly Span[] = [{ from: 0, to: 60 }];

function minutesOf(low: number, high: number): Span[] {
  const spans: Span[] = [];
  for (let minute = 0; minute < 60; minute++) {
    const isIn = ((minute < 30 ? low >>> minute : high >>> (minute - 30)) & 1) === 1;
    if (isIn) add(spans, minute, minute + 1);
  }
  return spans;
}
