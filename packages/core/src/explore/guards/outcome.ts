import type { OutsideEvent } from '../../platform/index.ts';
import type { State } from '../state.ts';
import type { Decision, LearnedTerm } from '../values/learn.ts';

/** A way in which a guard can come out, and what is known in that case. */
export interface Outcome {
  readonly holds: boolean;
  readonly state: State;
  readonly decisions: readonly Decision[];
  readonly terms: readonly LearnedTerm[];
  /** The outside events that happened. */
  readonly events: readonly OutsideEvent[];
  /** The key of a map option that matched. */
  readonly key: string | undefined;
}

const NONE: readonly never[] = [];

/** The outcome of a guard that what is known decides; or else somebody decides it who leaves no trace in the state. */
export function settled(state: State, holds: boolean, by?: Decision['by']): Outcome {
  const decisions: readonly Decision[] = by === undefined ? NONE : [{ by, isSilent: true }];
  return { holds, state, decisions, terms: NONE, events: NONE, key: undefined };
}

/** Both outcomes, one found after the other. */
export function joined(before: Outcome, after: Outcome): Outcome {
  if (isPlain(before)) return after;
  return {
    ...after,
    decisions: [...before.decisions, ...after.decisions],
    terms: [...before.terms, ...after.terms],
    events: [...before.events, ...after.events],
    key: after.key ?? before.key,
  };
}

/** Nothing was found out on the way to it. */
function isPlain({ decisions, terms, events }: Outcome): boolean {
  return decisions.length === 0 && terms.length === 0 && events.length === 0;
}

/** What is asked for once each of these outcomes is known. */
export function andThen(before: readonly Outcome[], ask: (outcome: Outcome) => readonly Outcome[]): Outcome[] {
  const [only] = before;
  if (only !== undefined && before.length === 1 && isPlain(only)) return ask(only) as Outcome[];
  return before.flatMap((outcome) => ask(outcome).map((after) => joined(outcome, after)));
}
