import { durationOf, numberOf } from '../machine/index.ts';
import { DIGITS } from '../platform/index.ts';
import type { Plan } from './plan/plan.ts';
import type { State } from './state.ts';
import { possibility } from './values/solve.ts';
import { type Collects, incompleteness, isComplete, type Term, withTest } from './values/term.ts';
import { negated, type Test } from './values/test.ts';
import { knownText } from './values/text.ts';

/** A collection of keys that begins in a state, and what is stored by then. */
export interface Collection {
  readonly collects: Collects;
  readonly digits: Term;
}

/** The collection that the action of a state begins; undefined when it collects nothing, or until what is not known. */
export function collectionAt(state: State, plan: Plan): Collection | undefined {
  const { readiness, waits, options } = plan.compiled(state.position);
  const digits = state.variables.get(DIGITS);
  const wait = waits.find(({ collects }) => collects !== undefined);
  if (readiness !== 'runs' || wait?.collects === undefined || digits === undefined) return undefined;
  if (wait.limit !== undefined && durationOf(wait.limit, options) <= 0) return undefined;
  const keys = knownText(wait.collects.keys, options, state);
  return keys === undefined
    ? undefined
    : { collects: { length: numberOf(options, wait.collects.length), keys }, digits };
}

/** Whether what is stored is certain to end the collection before it begins. */
export function isSurelyComplete({ digits, collects }: Collection): boolean {
  if (digits.is === 'known') return isComplete(digits.text, collects);
  return possibility(withTest(digits, incompleteness(collects))) === 'no';
}

/** Whether the keys of an earlier collection, and not only keys pressed since, may still be stored. */
export function mayHoldCollected(term: Term): boolean {
  if (term.is === 'known') return term.text !== '';
  const { origin } = term;
  return origin.from === 'collected' || (origin.from === 'pressed' && mayHoldCollected(origin.before));
}

/** The test that what is stored ends a collection. */
export function completeness(collects: Collects): Test {
  return negated(incompleteness(collects));
}
