import type { State } from '../state.ts';
import { possibility } from './solve.ts';
import { isFromCaller, known, silentText, type Term, type Unknown, withTest } from './term.ts';
import type { Test } from './test.ts';

/** Who decided that control went on as it did. */
export interface Decision {
  readonly by: 'caller' | 'variable' | 'time' | 'counter' | 'call' | 'outside';
  /** True when the caller gets here by pressing nothing (and always, where the caller does not decide). */
  readonly isSilent: boolean;
}

/** A state after a guard has found something out, and what that was. */
export interface Learned {
  readonly state: State;
  readonly decision: Decision;
  readonly terms: readonly LearnedTerm[];
}

/** What is known about an unknown value from now on. */
export interface LearnedTerm {
  readonly id: number;
  readonly term: Term;
}

/**
 * The state in which a test of a term has come out as given.
 * @returns undefined when no text can make it so.
 */
export function learnTest(state: State, term: Unknown, test: Test): Learned | undefined {
  const tested = withTest(term, test);
  const possible = possibility(tested);
  if (possible === 'no') return undefined;
  return learn(state, term, test.wanted === undefined ? tested : known(test.wanted), test, possible === 'unsure');
}

function learn(state: State, old: Unknown, term: Term, test: Test, isUnsure: boolean): Learned {
  const silent = silentText(old);
  const after = state.withVariables(state.variables.map((each) => replacedIn(each, old.id, term)));
  return {
    state: isUnsure ? after.asMerged() : after,
    decision:
      isFromCaller(old) || silent !== undefined
        ? { by: 'caller', isSilent: silent === undefined || test.passes(silent) }
        : { by: 'variable', isSilent: true },
    terms: [{ id: old.id, term }],
  };
}

/** The value with every copy of another one in it replaced by what is known about it now. */
function replacedIn(value: Term, id: number, term: Term): Term {
  if (value.is === 'known') return value;
  if (value.id === id) return term;
  const { origin } = value;
  if (origin.from !== 'pressed' && origin.from !== 'collected') return value;
  const before = replacedIn(origin.before, id, term);
  return before === origin.before ? value : { ...value, origin: { ...origin, before } };
}
