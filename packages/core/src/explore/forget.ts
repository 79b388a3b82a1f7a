import { depthOf, type Position } from '../machine/index.ts';
import type { Plan } from './plan/plan.ts';
import { State } from './state.ts';
import { known, type Term } from './values/term.ts';
import type { Variables } from './values/variables.ts';

/** The state at a new position, without what cannot matter there any more. */
export function arrived(state: State, position: Position, plan: Plan): State {
  const counters = state.counters.size === 0 ? state.counters : livingCounters(state, position, plan);
  const variables = livingVariables(state, position, plan);
  return new State(position, counters, state.clock, state.call, variables, state.isMerged);
}

/** A counter is forgotten where no path leads back to its action. */
function livingCounters(state: State, position: Position, plan: Plan): State['counters'] {
  const depth = depthOf(position);
  const kept = [...state.counters].filter(([name]) => {
    const [level, index] = name.split(':').map(Number) as [number, number];
    if (level !== 0 || depth !== 0) return level <= depth;
    return plan.component[index] === plan.component[position.index];
  });
  return kept.length === state.counters.size ? state.counters : new Map(kept);
}

/** A value that no guard can read any more is as good as empty. */
function livingVariables({ variables }: State, position: Position, { program, liveness }: Plan): Variables {
  if (position.program !== program || position.caller !== undefined) return variables;
  const { index } = position;
  // Mostly everything that is followed is still read further down.
  if (liveness.areAll(index)) return variables;
  return variables.map((term, variable) => (liveness.isLive(index, variable) || isEmpty(term) ? term : EMPTY));
}

const EMPTY = known('');

function isEmpty(term: Term): boolean {
  return term.is === 'known' && term.text === '';
}
