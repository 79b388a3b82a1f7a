import type { Action } from '@callflow-lint/core/flow';

/** What becomes of a call at a condition that does not hold: `goes to "closed" (talk)`. */
export function falseSide({ flow, references }: Action): string {
  const target = references.find(({ name }) => name !== 'next_id');
  const action = target?.id === undefined ? undefined : flow.byId.get(target.id);
  return action === undefined ? 'is dropped' : `goes to ${action.label}`;
}
