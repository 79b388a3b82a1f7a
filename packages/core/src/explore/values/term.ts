import { byteLength } from '../../machine/index.ts';
import { Remembered } from '../remembered.ts';
import type { Test } from './test.ts';

/**
 * What the exploration knows about the text of a variable: the text itself, or where it comes from and what guards have
 * found out about it so far.
 */
export type Term = Known | Unknown;

export interface Known {
  readonly is: 'known';
  readonly text: string;
}

export interface Unknown {
  readonly is: 'unknown';
  /** The same for every copy of one value within one run. */
  readonly id: number;
  readonly origin: Origin;
  readonly tests: readonly Test[];
}

/**
 * Where an unknown text comes from.
 * - `outside`: set before the run starts; any text without placeholders of its own.
 * - `stored`: stored by the platform or the outside while an action runs; likewise.
 * - `pressed`: the text before, or any single key pressed while an action waited.
 * - `collected`: the text before, followed by the keys of a collection.
 * - `derived`: computed from other texts, or several values merged; any text, and no input is known that makes it so.
 *   Where the caller's keys decide it, `silent` is the text without any.
 */
export type Origin =
  | { readonly from: 'outside'; readonly name: string }
  | { readonly from: 'stored'; readonly name: string }
  | { readonly from: 'pressed'; readonly before: Term }
  | { readonly from: 'collected'; readonly before: Term; readonly collects: Collects }
  | { readonly from: 'derived'; readonly silent?: string };

/** When a collection of keys is complete: enough of them (0: never), or one of the end keys among them. */
export interface Collects {
  readonly length: number;
  readonly keys: string;
}

export function known(text: string): Known {
  return { is: 'known', text };
}

/** The term with one more test; a test that is known already changes nothing. */
export function withTest(term: Unknown, test: Test): Unknown {
  if (term.tests.some((other) => other.key === test.key)) return term;
  return { ...term, tests: [...term.tests, test] };
}

/** True when the caller's keys decide the text. */
export function isFromCaller(term: Term): boolean {
  return term.is === 'unknown' && (term.origin.from === 'pressed' || term.origin.from === 'collected');
}

/** The text when the caller presses nothing; undefined when that is not the caller's to decide. */
export function silentText(term: Term): string | undefined {
  if (term.is === 'known') return term.text;
  if (term.origin.from === 'pressed' || term.origin.from === 'collected') return silentText(term.origin.before);
  return term.origin.from === 'derived' ? term.origin.silent : undefined;
}

/** How long a text made of keys can be, where it began empty; endless where something else decides. */
export function longestText(term: Term): number {
  if (term.is === 'known') return term.text.length;
  const { origin } = term;
  if (origin.from === 'pressed') return Math.max(1, longestText(origin.before));
  if (origin.from !== 'collected' || origin.collects.length <= 0) return Number.POSITIVE_INFINITY;
  return Math.max(origin.collects.length, longestText(origin.before));
}

/** The keys that end the collection which a text comes from, and stay in it. */
export function endKeysOf(term: Term): string {
  if (term.is === 'known') return '';
  const { origin } = term;
  if (origin.from === 'pressed') return endKeysOf(origin.before);
  return origin.from === 'collected' ? origin.collects.keys : '';
}

/** The test that a collection waits for further keys. */
export function incompleteness(collects: Collects): Test {
  const { length, keys } = collects;
  const key = `incomplete ${length} ${keys}`;
  const known = incompletenesses.get(key);
  if (known !== undefined) return known;
  const enough = '1'.repeat(Math.min(Math.max(length, 0), 64));
  const samples = ['', enough.slice(1), enough, ...keys.split('')];
  return incompletenesses.keep(key, {
    key,
    passes: (text) => !isComplete(text, collects),
    samples,
    isExact: false,
  });
}

/** Nearly all menus wait for one key, or for the same few. */
const incompletenesses = new Remembered<string, Test>(256);

/** True when no further key is waited for. */
export function isComplete(text: string, collects: Collects): boolean {
  if (collects.length > 0 && byteLength(text) >= collects.length) return true;
  for (const key of collects.keys) if (text.includes(key)) return true;
  return false;
}

const soleKeys = new WeakMap<Unknown, string>();

/** The key of a term that is alone, so that no copies of its values have to be told apart. */
export function soleKey(term: Term): string {
  if (term.is === 'known') return termKey(term, () => 0);
  let key = soleKeys.get(term);
  if (key === undefined) {
    key = termKey(term, () => 0);
    soleKeys.set(term, key);
  }
  return key;
}

/** A text that is the same for terms that mean the same; `name` numbers the unknown values in the order of their use. */
export function termKey(term: Term, name: (id: number) => number): string {
  if (term.is === 'known') return `${term.text.length}:${term.text}`;
  const tests = term.tests.map((test) => test.key).sort();
  return `${originKey(term.origin, name)}#${name(term.id)}${tests.length === 0 ? '' : JSON.stringify(tests)}`;
}

function originKey(origin: Origin, name: (id: number) => number): string {
  if (origin.from === 'pressed') return `P(${termKey(origin.before, name)})`;
  if (origin.from === 'derived')
    return `${origin.from}${origin.silent === undefined ? '' : JSON.stringify(origin.silent)}`;
  if (origin.from !== 'collected') return origin.from;
  const { length, keys } = origin.collects;
  return `C(${termKey(origin.before, name)},${length},${JSON.stringify(keys)})`;
}
