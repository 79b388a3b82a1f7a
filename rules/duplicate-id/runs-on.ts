import type { Action } from '@callflow-lint/core/flow';
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
