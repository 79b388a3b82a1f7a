import type { Action } from '@callflow-lint/core/flow';
import type { Destination } from '@callflow-lint/core/platform';

/** Where control comes back to the list, at the action below. */
const RETURNS: readonly Destination['go'][] = ['next', 'push', 'flow', 'fetched'];

/** Whether control goes on with the action below in some case at least. */
export function runsOn({ type, references }: Action): boolean {
  if (type === undefined || references.some(({ name, id }) => name === 'next_id' && id !== undefined)) return false;
  return type.edges.some(({ to }) => RETURNS.includes(to.go));
}
