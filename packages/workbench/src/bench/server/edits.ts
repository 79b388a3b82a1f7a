import type { Random } from '../random.ts';
import type { Change } from './server-process.ts';

/** An edit by offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What somebody types who is not done yet. */
const PIECES = ['a', ' ', '0', '"', '{', '}', ',', '[', '\n', '"type": "talk"', '${voipbin.call.'];
/** How often an edit is made inside a word, as most are; the others are made anywhere. */
const IN_WORDS = 0.6;
const MOST_REMOVED = 4;

/**
 * A random edit, and the one that takes it back: so that the text stays a flow, and is whole again after every second edit.
 * Whatever stands in the text may be hit, quotation marks and brackets too.
 */
export function randomEdit(text: string, random: Random): { readonly edit: Edit; readonly back: Edit } {
  const any = random.below(text.length);
  const start = random.chance(IN_WORDS) ? nextLetter(text, any) : any;
  const removes = random.chance(0.5);
  const end = removes ? Math.min(start + 1 + random.below(MOST_REMOVED), text.length) : start;
  const written = removes ? '' : random.pick(PIECES);
  return {
    edit: { start, end, text: written },
    back: { start, end: start + written.length, text: text.slice(start, end) },
  };
}

function nextLetter(text: string, from: number): number {
  const found = text.slice(from).search(/[a-z]/);
  return found === -1 ? from : from + found;
}

/** The text after an edit. */
export function applied(text: string, { start, end, text: written }: Edit): string {
  return text.slice(0, start) + written + text.slice(end);
}

/** The edit as an editor tells of it. */
export function changeOf(text: string, { start, end, text: written }: Edit): Change {
  return { range: { start: placeOf(text, start), end: placeOf(text, end) }, text: written };
}

function placeOf(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
