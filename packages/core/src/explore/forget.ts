import { depthOf, type Position } from '../machine/index.ts';
import type { Plan } from './plan/plan.ts';
import type { State } from './state.ts';
import { known, type Term } from './values/term.ts';

/** The state at a new position, without what cannot matter there any more. */
export function arrived(state: State, position: Position, plan: Plan): State {
  const { clock, call, isMerged } = state;
  const counters = state.counters.size === 0 ? state.counters : livingCounters(state, position, plan);
  return { position, counters, clock, call, variables: livingVariables(state, position, plan), isMerged };
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
function livingVariables(state: State, position: Position, plan: Plan): State['variables'] {
  const live =
    position.program === plan.program && position.caller === undefined ? plan.live[position.index] : undefined;
  // Mostly everything that is followed is still read further down.
  if (live === undefined || live.size === state.variables.size) return state.variables;
  let variables: Map<string, Term> | undefined;
  for (const [name, term] of state.variables) {
    if (live.has(name) || (term.is === 'known' && term.text === '')) continue;
    variables ??= new Map(state.variables);
    variables.set(name, known(''));
  }
  return variables ?? state.variables;
}
