import type { Action, Flow } from '@callflow-lint/core/flow';
import type { Destination } from '@callflow-lint/core/platform';

/** Where control comes back to the list, at the action below. */
const RETURNS: readonly Destination['go'][] = ['next', 'push', 'flow', 'fetched'];

/** Whether control goes on with the action below: in every case, in some, or in none (then undefined). */
export function runsOn({ type, references }: Action): 'always' | 'sometimes' | undefined {
  if (type === undefined || references.some(({ name, id }) => name === 'next_id' && id !== undefined)) return undefined;
  const returning = type.edges.filter(({ to }) => RETURNS.includes(to.go));
  if (returning.length === 0) return undefined;
  return returning.length === type.edges.length ? 'always' : 'sometimes';
}

/** For each index, the first action from there on that may go elsewhere than to the action below it. */
export function turnsOf({ actions }: Flow): number[] {
  const turns: number[] = [];
  let turn = actions.length;
  for (const action of actions.toReversed()) {
    if (runsOn(action) !== 'always') turn = action.index;
    turns[action.index] = turn;
  }
  return turns;
}
