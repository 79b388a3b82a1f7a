import { type Action, nextAction, type Reference } from '@callflow-lint/core/flow';

/** Where calls come to an action from: one that runs on to it, and ids that name it. */
export interface Predecessors {
  /** Every call of the flow begins with it. */
  readonly isFirst: boolean;
  readonly before: Action | undefined;
  readonly jumps: readonly Reference[];
}

export function predecessorsOf(action: Action): Predecessors {
  const { flow, index, id } = action;
  const before = flow.actions[index - 1];
  return {
    isFirst: index === 0,
    before: before !== undefined && nextAction(before) === action ? before : undefined,
    jumps: id === undefined || flow.byId.get(id) !== action ? [] : flow.referencesTo(id),
  };
}
