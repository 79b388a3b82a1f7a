import { DAY, type Span, type Week, weekOf } from './week.ts';

/** A week that was read, or what is wrong with the text, as a sentence for users. */
export type ReadWeek = { readonly week: Week } | { readonly problem: string };

/** Weekdays by their first three letters, Sunday as 0. */
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const GROUPS: Readonly<Record<string, readonly number[]>> = {
  daily: [0, 1, 2, 3, 4, 5, 6],
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 0],
};

/**
 * Reads hours as configurations and command lines write them: `mon-fri 09:00-17:00, sat 10:00-14:00`. Several stretches
 * may follow a day, several days may share them (`mon wed 9:00-12:00 13:00-17:00`), a stretch may reach over midnight,
 * and `closed` says that there are none.
 * @example
 * ```js
 * import { readWeek, sayWeek } from '@callflow-lint/core/hours';
 *
 * console.log(sayWeek(readWeek('mon-fri 09:00-17:00').week)); // Mon–Fri 09:00–17:00
 * console.log(readWeek('mon-fri').problem); // The last weekday has no time behind it, e.g. mon-fri 09:00-17:00.
 * ```
 */
export function readWeek(text: string): ReadWeek {
  const spans: Span[] = [];
  let days: number[] = [];
  let hasTimes = true;
  for (const word of text.toLowerCase().split(/[\s,;]+/)) {
    if (word === '') continue;
    const named = readDays(word);
    if (named !== undefined) {
      days = hasTimes ? [...named] : [...days, ...named];
      hasTimes = false;
      continue;
    }
    const span = word === 'closed' ? CLOSED : readSpan(word);
    if (span === undefined)
      return { problem: `"${word}" is neither a weekday (mon, mon-fri) nor a time (09:00-17:00).` };
    if (days.length === 0) return { problem: `"${word}" has no weekday before it, e.g. mon-fri 09:00-17:00.` };
    hasTimes = true;
    for (const day of days) spans.push({ from: day * DAY + span.from, to: day * DAY + span.to });
  }
  if (days.length === 0) return { problem: 'It says no hours, e.g. mon-fri 09:00-17:00.' };
  if (!hasTimes) return { problem: 'The last weekday has no time behind it, e.g. mon-fri 09:00-17:00.' };
  return { week: weekOf(spans) };
}

/** Reads hours as an object of days and times, `{ "mon-fri": "09:00-17:00", "sat": ["10:00-12:00", "13:00-14:00"] }`. */
export function readWeekOf(hours: Readonly<Record<string, string | readonly string[]>>): ReadWeek {
  const entries = Object.entries(hours).map(([days, times]) => [days, ...[times].flat()].join(' '));
  return readWeek(entries.join(', '));
}

const CLOSED: Span = { from: 0, to: 0 };

/** `mon`, `monday`, `fri-mon`, `weekdays`. */
function readDays(word: string): readonly number[] | undefined {
  const group = GROUPS[word];
  if (group !== undefined) return group;
  const [first = -1, last = first, ...rest] = word.split(/[-–]/).map(dayOf);
  if (first < 0 || last < 0 || rest.length > 0) return undefined;
  const count = ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (first + index) % 7);
}

const FULL_DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function dayOf(word: string): number {
  return Math.max(DAYS.indexOf(word), FULL_DAYS.indexOf(word));
}

const SPAN = /^(\d{1,2}):(\d\d)[-–](\d{1,2}):(\d\d)$/;

/** `09:00-17:00`; one that ends no later than it begins ends on the next day. */
function readSpan(word: string): Span | undefined {
  const [from = -1, fromMinute = 0, to = -1, toMinute = 0] = SPAN.exec(word)?.slice(1).map(Number) ?? [];
  const span = { from: from * 60 + fromMinute, to: to * 60 + toMinute };
  if (from < 0 || fromMinute > 59 || toMinute > 59 || span.from >= DAY || span.to > DAY) return undefined;
  return span.to > span.from ? span : { from: span.from, to: span.to + DAY };
}
