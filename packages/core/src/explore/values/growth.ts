import { canBe, KEYS } from './solve.ts';
import { type Collects, known, type Origin, silentText, type Term, withTest } from './term.ts';

/** What may become of a stored text during a wait. */
export interface Growth {
  /** The number of the new value. */
  readonly id: number;
  /** Nothing else depends on the text before, so that it may be forgotten how it came about. */
  readonly isAlone: boolean;
}

/** What a key pressed during a wait may make of the stored text. */
export function pressed(before: Term, growth: Growth): Term {
  if (!growth.isAlone) return grown({ from: 'pressed', before }, growth);
  // Where the text may be any single key already, one more key changes nothing.
  if (isMaybeKey(before) || (before.is === 'unknown' && mayBeAnyKey(before))) return before;
  return grown({ from: 'pressed', before: withoutPress(before) }, growth);
}

function mayBeAnyKey(term: Term): boolean {
  for (const key of KEYS) if (!canBe(term, key)) return false;
  return true;
}

/** A key that may have been pressed before may as well be pressed now; what was found out holds for the rest. */
function withoutPress(term: Term): Term {
  if (term.is === 'known' || term.origin.from !== 'pressed') return term;
  const { before } = term.origin;
  if (before.is === 'known') return canBe(term, before.text) ? before : term;
  return withoutPress(term.tests.reduce(withTest, before));
}

/** What a collection of keys may make of a stored text that is not complete yet. */
export function collected(before: Term, collects: Collects, growth: Growth): Term {
  if (growth.isAlone && isOpenCollection(before, collects)) return before;
  // What may be there already may as well be pressed now, if it is nothing but keys.
  const isOpen = growth.isAlone && isMadeOfKeys(before) && canBe(before, '');
  return grown({ from: 'collected', before: isOpen ? known('') : before, collects }, growth);
}

function isMadeOfKeys(term: Term): boolean {
  if (term.is === 'known') return isEmpty(term);
  const { origin } = term;
  return (origin.from === 'pressed' || origin.from === 'collected') && isMadeOfKeys(origin.before);
}

/** Nested waits are followed this deep; beyond that the text is any text. */
const MAX_NESTING = 4;

function grown(origin: Extract<Origin, { before: Term }>, { id }: Growth): Term {
  const isFollowed = nesting(origin.before) < MAX_NESTING;
  return { is: 'unknown', id, origin: isFollowed ? origin : forgotten(origin), tests: [] };
}

function nesting(term: Term): number {
  if (term.is === 'known') return 0;
  const { origin } = term;
  return origin.from === 'pressed' || origin.from === 'collected' ? 1 + nesting(origin.before) : 0;
}

function forgotten({ before }: Extract<Origin, { before: Term }>): Origin {
  const silent = silentText(before);
  return silent === undefined ? { from: 'derived' } : { from: 'derived', silent };
}

/**
 * What such a collection makes of no digits, and no more is known. Another one like it gives nothing new: a caller who
 * has pressed enough before may as well have waited with it.
 */
export function isOpenCollection(term: Term, { length, keys }: Collects): boolean {
  if (term.is === 'known' || term.origin.from !== 'collected' || term.tests.length > 0) return false;
  const { before, collects } = term.origin;
  return isEmpty(before) && collects.length === length && collects.keys === keys;
}

/** Nothing, or any one key: what a wait makes of no digits. */
export function isMaybeKey(term: Term): boolean {
  return (
    term.is === 'unknown' && term.tests.length === 0 && term.origin.from === 'pressed' && isEmpty(term.origin.before)
  );
}

function isEmpty(term: Term): boolean {
  return term.is === 'known' && term.text === '';
}
