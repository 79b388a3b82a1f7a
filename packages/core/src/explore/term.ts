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
 * - `outside`: set before the run starts; any text.
 * - `stored`: stored by the platform or the outside while an action runs; any text.
 * - `pressed`: the text before, or any single key pressed while an action waited.
 * - `collected`: the text before, followed by the keys of a collection.
 * - `derived`: computed from other texts, or several values merged; any text, and no input is known that makes it so.
 */
export type Origin =
  | { readonly from: 'outside'; readonly name: string }
  | { readonly from: 'stored'; readonly name: string }
  | { readonly from: 'pressed'; readonly before: Term }
  | { readonly from: 'collected'; readonly before: Term; readonly collects: Collects }
  | { readonly from: 'derived' };

/** When a collection of keys is complete: enough of them (0: never), or one of the end keys among them. */
export interface Collects {
  readonly length: number;
  readonly keys: string;
}

/** A property of a text that a guard has found to hold. */
export interface Test {
  /** The same for the same test. */
  readonly key: string;
  readonly passes: (text: string) => boolean;
  /** Texts on either side of the property's borders. */
  readonly samples: readonly string[];
  /** True when the samples and one other text are all it takes to decide whether any text passes. */
  readonly isExact: boolean;
}

export function known(text: string): Known {
  return { is: 'known', text };
}

/** The test that a text is, or is not, the given one. */
export function equality(text: string, holds: boolean): Test {
  return {
    key: `${holds ? '=' : '!'}${text}`,
    passes: (other) => (other === text) === holds,
    samples: [text],
    isExact: true,
  };
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
  return undefined;
}

/** What a key pressed during a wait may make of the stored text. Pressing twice is no different from pressing once. */
export function pressed(before: Term, id: number): Term {
  if (before.is === 'unknown' && before.origin.from === 'pressed' && before.tests.length === 0) return before;
  return { is: 'unknown', id, origin: { from: 'pressed', before }, tests: [] };
}

/** Nested collections are followed this deep; beyond that the text is any text. */
const MAX_NESTING = 4;

/** What a collection of keys may make of the stored text. */
export function collected(before: Term, collects: Collects, id: number): Term {
  if (before.is === 'known' && isComplete(before.text, collects)) return before;
  if (nesting(before) >= MAX_NESTING) return { is: 'unknown', id, origin: { from: 'derived' }, tests: [] };
  const isAgain = before.is === 'unknown' && before.tests.length === 0 && isSameCollection(before.origin, collects);
  return isAgain ? before : { is: 'unknown', id, origin: { from: 'collected', before, collects }, tests: [] };
}

function isSameCollection(origin: Origin, collects: Collects): boolean {
  return (
    origin.from === 'collected' && origin.collects.length === collects.length && origin.collects.keys === collects.keys
  );
}

function nesting(term: Term): number {
  if (term.is === 'known') return 0;
  const { origin } = term;
  return origin.from === 'pressed' || origin.from === 'collected' ? 1 + nesting(origin.before) : 0;
}

/** True when no further key is waited for. */
export function isComplete(text: string, collects: Collects): boolean {
  if (collects.length > 0 && text.length >= collects.length) return true;
  for (const key of collects.keys) if (text.includes(key)) return true;
  return false;
}

/** A text that is the same for terms that mean the same; `name` numbers the unknown values in the order of their use. */
export function termKey(term: Term, name: (id: number) => number): string {
  if (term.is === 'known') return JSON.stringify(term.text);
  const tests = term.tests.map((test) => test.key).sort();
  return `${originKey(term.origin, name)}#${name(term.id)}${tests.length === 0 ? '' : JSON.stringify(tests)}`;
}

function originKey(origin: Origin, name: (id: number) => number): string {
  if (origin.from === 'pressed') return `P(${termKey(origin.before, name)})`;
  if (origin.from !== 'collected') return origin.from;
  const { length, keys } = origin.collects;
  return `C(${termKey(origin.before, name)},${length},${JSON.stringify(keys)})`;
}
