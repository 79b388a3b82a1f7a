import type { Language } from './language.ts';
import { anyOf } from './pattern.ts';

/** A piece of a sentence, as far as it matters for opening hours. */
export type Word =
  | { readonly is: 'days'; readonly days: readonly number[] }
  /** A number as it is written: `9`, `9:30`. */
  | { readonly is: 'number'; readonly hour: number; readonly minute: number | undefined }
  | { readonly is: 'to' | 'and' | 'between' | 'comma' | 'am' | 'pm' | 'clock' | 'minutes' | 'noon' | 'midnight' }
  | { readonly is: 'closed' | 'open' | 'end' | 'other' };

const lexicons = new WeakMap<Language, Lexicon>();

interface Lexicon {
  readonly words: ReadonlyMap<string, Word>;
  readonly pattern: RegExp;
}

/** The words of a text; what a language does not know is `other`, and `end` stands between sentences. */
export function readWords(text: string, language: Language): Word[] {
  let lexicon = lexicons.get(language);
  if (lexicon === undefined) {
    lexicon = lexiconOf(language);
    lexicons.set(language, lexicon);
  }
  const { words, pattern } = lexicon;
  return Array.from(normal(text).matchAll(pattern), ([piece, hour, minute]): Word => {
    if (hour !== undefined) {
      return { is: 'number', hour: Number(hour), minute: minute === undefined ? undefined : Number(minute) };
    }
    return words.get(piece) ?? { is: /^[.!?;\n]/.test(piece) ? 'end' : 'other' };
  });
}

/** One spelling for what is written in several ways: `9 a.m.`, `9 A. M.`. */
function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<!\p{L})([ap])\.?\s?m\b\.?/gu, '$1m');
}

function lexiconOf(language: Language): Lexicon {
  const words = new Map<string, Word>([
    [',', { is: 'comma' }],
    ['&', { is: 'and' }],
    ...['-', '–', '—', '~'].map((dash): [string, Word] => [dash, { is: 'to' }]),
  ]);
  language.days.forEach((names, day) => {
    for (const name of names) words.set(name, { is: 'days', days: [day] });
  });
  for (const [name, days] of Object.entries(language.groups)) words.set(name, { is: 'days', days });
  for (const [name, hour] of Object.entries(language.numbers ?? {})) {
    words.set(name, { is: 'number', hour, minute: undefined });
  }
  for (const is of ['to', 'and', 'between', 'clock', 'minutes', 'noon', 'midnight', 'closed', 'open'] as const) {
    for (const name of language[is] ?? []) words.set(name, { is });
  }
  for (const name of language.morning) words.set(name, { is: 'am' });
  for (const name of language.afternoon) words.set(name, { is: 'pm' });
  return { words, pattern: patternOf(words, language) };
}

/** A number of the clock is no part of a longer one, such as a telephone number or an amount. */
const NUMBER = String.raw`(?<![\d+#.,:\/$€£]|\d{3}-|-\d\d?-)(\d{1,2})(?:[:.h](\d\d))?(?!\d|[.,:\/]\d|-\d{3}|%)`;

function patternOf(words: ReadonlyMap<string, Word>, { joinsEndings }: Language): RegExp {
  const letters = anyOf([...words.keys()].filter((word) => /\p{L}/u.test(word)));
  const signs = anyOf([...words.keys()].filter((word) => !/\p{L}/u.test(word)));
  const known = joinsEndings ? `(?:${letters})` : `(?<!\\p{L})(?:${letters})(?!\\p{L})`;
  return new RegExp(`${known}|${NUMBER}|${signs}|[.!?;\\n]+|\\p{L}${joinsEndings ? '' : '+'}|\\S`, 'gu');
}
