import { hasPlaceholder } from '../platform/index.ts';
import type { Action } from './action.ts';
import type { Flow } from './flow.ts';
import { identify } from './identity.ts';
import type { Place } from './place.ts';
import { rememberLast } from './remember.ts';

/** A place where a flow names a stored flow. */
export interface FlowUse {
  /** `fetch`: its actions run within this run. `start`: it runs on its own. `follow`: it runs when this flow has ended. */
  readonly kind: 'fetch' | 'start' | 'follow';
  /** See `identify`. */
  readonly to: string;
  /** As written. */
  readonly text: string;
  readonly at: Place;
  /** Undefined for what the flow itself names. */
  readonly action: Action | undefined;
}

/** Where a flow names stored flows that are known before it runs, in the order of the text. Nested flows name their own. */
export const flowUses = rememberLast((flow: Flow): readonly FlowUse[] => {
  const uses: FlowUse[] = [];
  for (const action of flow.actions) addUsesOf(action, uses);
  const follower = flow.value('on_complete_flow_id');
  const to = follower?.kind === 'string' ? identify(follower.value) : undefined;
  if (follower?.kind !== 'string' || to === undefined) return uses;
  const at = flow.at('on_complete_flow_id');
  uses.push({ kind: 'follow', to, text: follower.value, at, action: undefined });
  return uses.sort((a, b) => a.at.start - b.at.start);
});

function addUsesOf(action: Action, into: FlowUse[]): void {
  for (const field of action.ids) {
    const { node, name, refersTo } = field;
    if (refersTo !== 'flow' || node === undefined || hasPlaceholder(node.value)) continue;
    const to = identify(node.value);
    if (to === undefined) continue;
    into.push({ kind: isFetched(action, name) ? 'fetch' : 'start', to, text: node.value, at: field.at, action });
  }
}

/** Whether the flow that an option names runs in the place of the action. */
function isFetched({ type }: Action, option: string): boolean {
  return type?.edges.some(({ to }) => to.go === 'flow' && to.option === option) === true;
}
