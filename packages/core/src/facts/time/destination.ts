import type { Action } from '../../flow/index.ts';

/** So many jumps in a row are followed; more of them go round in a circle. */
const MAX_JUMPS = 10;

/** Where a call gets to that comes to an action: the same, or behind plain jumps where they lead. */
export function destinationOf(action: Action | undefined): Action | undefined {
  let at = action;
  for (let jumps = 0; jumps < MAX_JUMPS && at !== undefined && isPlainJump(at); jumps++) {
    const target = at.references.find(({ name }) => name !== 'next_id')?.id;
    const next = target === undefined ? undefined : at.flow.byId.get(target);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

/** An action whose first way on is to jump; a condition first of all runs on. */
export function isPlainJump({ type }: Action): boolean {
  return type?.edges[0]?.to.go === 'target';
}
