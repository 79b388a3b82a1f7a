import { DAY, type Span, type Week, weekOf } from '../week.ts';
import type { Language } from './language.ts';
import { LANGUAGES } from './languages.ts';
import { mentionsHours } from './mention.ts';
import { readSpan } from './read-time.ts';
import { readWords, type Word } from './word.ts';

/** Opening hours that a text states. */
export interface SpokenHours {
  readonly week: Week;
  /** False when only times are said; the week then has them on every day. */
  readonly saysDays: boolean;
}

/**
 * The opening hours that a text states, in any of the languages; undefined when it states none, or not clearly. A prompt
 * may speak of anything, so whatever has two readings counts as not said.
 */
export function readHours(text: string): SpokenHours | undefined {
  const lower = text.toLowerCase();
  const languages = LANGUAGES.filter((language) => mentionsHours(lower, language));
  if (languages.length === 0) return undefined;
  if (known.has(text)) return known.get(text);
  const hours = readInAny(languages, text);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, hours);
  return hours;
}

/** Texts that were read: the flows of one office announce the same hours again and again. */
const known = new Map<string, SpokenHours | undefined>();

/** So many texts are kept. */
const MAX_KNOWN = 256;

function readInAny(languages: readonly Language[], text: string): SpokenHours | undefined {
  for (const language of languages) {
    const hours = readIn(language, text);
    if (hours !== undefined) return hours;
  }
  return undefined;
}

function readIn(language: Language, text: string): SpokenHours | undefined {
  const spans: Span[] = [];
  let times: readonly Span[] | undefined;
  for (const sentence of sentencesOf(readWords(text, language))) {
    const items = itemsOf(sentence, language);
    const open = daysWithTimes(items);
    if (open === 'unclear') return undefined;
    spans.push(...open);
    const bare = items.flatMap((item) => (item.is === 'times' && !item.isBare ? [item.span] : []));
    if (open.length === 0 && bare.length > 0 && sentence.some(({ is }) => is === 'open')) times = bare;
  }
  if (spans.length > 0) return { week: weekOf(spans), saysDays: true };
  return times === undefined ? undefined : { week: weekOf(everyDay(ALL_DAYS, times)), saysDays: false };
}

const ALL_DAYS = [0, 1, 2, 3, 4, 5, 6];

function everyDay(days: readonly number[], times: readonly Span[]): Span[] {
  return days.flatMap((day) => times.map(({ from, to }) => ({ from: day * DAY + from, to: day * DAY + to })));
}

function sentencesOf(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [[]];
  for (const word of words) {
    if (word.is === 'end') sentences.push([]);
    else sentences.at(-1)?.push(word);
  }
  return sentences;
}

/** What a sentence says, in order; words between do not matter, but how far apart things stand does. */
type Item =
  | { readonly is: 'days'; readonly days: readonly number[]; readonly isNear: boolean }
  | { readonly is: 'times'; readonly span: Span; readonly isBare: boolean; readonly isNear: boolean }
  | { readonly is: 'closed'; readonly isNear: boolean }
  | { readonly is: 'unclear'; readonly isNear: boolean };

/** Things stand near each other with at most so many other words between them, and no comma. */
const NEAR = 3;

function itemsOf(words: readonly Word[], language: Language): Item[] {
  const items: Item[] = [];
  let between = 0;
  for (let at = 0; at < words.length; ) {
    const isNear = items.length > 0 && between <= NEAR;
    const read = readItem(words, at, language, isNear);
    if (read === undefined) {
      between += words[at]?.is === 'comma' ? NEAR + 1 : 1;
      at++;
      continue;
    }
    items.push(read.item);
    between = 0;
    at += read.length;
  }
  return items;
}

function readItem(words: readonly Word[], at: number, language: Language, isNear: boolean) {
  const days = readDays(words, at);
  if (days !== undefined) return { item: { is: 'days', days: days.days, isNear } as const, length: days.length };
  if (words[at]?.is === 'closed') return { item: { is: 'closed', isNear } as const, length: 1 };
  const read = readSpan(words, at, language);
  if (read === undefined) return undefined;
  const { span, length, isBare } = read;
  if (span !== undefined) return { item: { is: 'times', span, isBare, isNear } as const, length };
  // Two bare numbers may be anything: `press 1 to 5`.
  return isBare ? undefined : { item: { is: 'unclear', isNear } as const, length };
}

/** `Monday to Friday`, `Saturday and Sunday`. */
function readDays(words: readonly Word[], start: number): { days: readonly number[]; length: number } | undefined {
  const first = words[start];
  if (first?.is !== 'days') return undefined;
  let days = first.days;
  let at = start + 1;
  while (true) {
    let next = at;
    const isRange = words[next]?.is === 'to';
    while (words[next]?.is === 'to' || words[next]?.is === 'and' || words[next]?.is === 'comma') next++;
    const more = words[next];
    if (next === at || more?.is !== 'days') return { days, length: at - start };
    days = isRange ? [...days, ...upTo(days.at(-1) ?? 0, more.days[0] ?? 0)] : [...days, ...more.days];
    at = next + 1;
  }
}

/** The days behind one up to another. */
function upTo(from: number, to: number): number[] {
  return Array.from({ length: (to - from + 7) % 7 }, (_, index) => (from + index + 1) % 7);
}

/** The stretches of a sentence that says days and times by turns, either first. */
function daysWithTimes(items: readonly Item[]): readonly Span[] | 'unclear' {
  const said = withoutClosed(items);
  if (said === 'unclear' || said.some(({ is }) => is === 'unclear')) return 'unclear';
  const hasDays = said.some(({ is }) => is === 'days');
  const hasTimes = said.some(({ is }) => is === 'times');
  if (!hasDays || !hasTimes) return [];
  const groups = said[0]?.is === 'days' ? groupsOf(said) : groupsOf([...said].reverse());
  return groups ?? 'unclear';
}

/** Each group is days with the times behind them; undefined when some days have none. */
function groupsOf(said: readonly Item[]): readonly Span[] | undefined {
  const spans: Span[] = [];
  let days: readonly number[] = [];
  let isUsed = true;
  for (const item of said) {
    if (item.is === 'days') {
      if (!isUsed) return undefined;
      days = item.days;
      isUsed = false;
    } else if (item.is === 'times') {
      spans.push(...everyDay(days, [item.span]));
      isUsed = true;
    }
  }
  return isUsed ? spans : undefined;
}

/**
 * Leaves out the days that are said to be closed. `Closed` that stands near no days is about now, and closed times are not
 * understood.
 */
function withoutClosed(items: readonly Item[]): readonly Item[] | 'unclear' {
  const left: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    const next = items[at + 1];
    if (item.is !== 'closed') left.push(item);
    else if (left.at(-1)?.is === 'days' && item.isNear) left.pop();
    else if (next?.is === 'days' && next.isNear) {
      if (items[at + 2]?.is === 'times') return 'unclear';
      at++;
    } else if (next?.is === 'times' && next.isNear) return 'unclear';
  }
  return left;
}
