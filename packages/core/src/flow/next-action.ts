import type { Edge } from '../platform/index.ts';
import type { Action } from './action.ts';

/** What control does that comes back behind the action in the end, or goes on at once. */
const RUNS_ON: ReadonlySet<Edge['to']['go']> = new Set(['next', 'push', 'flow', 'fetched']);

/** Whether control can go on behind an action, and not only where it jumps to, by the data of the platform. */
export function canRunOn({ type }: Action): boolean {
  return type === undefined || type.edges.some(({ to }) => RUNS_ON.has(to.go));
}

/** The action that stands behind another one and that control runs on to; undefined where it ends, jumps, or `next_id` leads away. */
export function nextAction(action: Action): Action | undefined {
  const leadsAway = action.references.some(({ name }) => name === 'next_id');
  return canRunOn(action) && !leadsAway ? action.flow.actions[action.index + 1] : undefined;
}
