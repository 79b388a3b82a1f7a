import { hasPlaceholder } from '../platform/index.ts';
import type { Action } from './action.ts';
import type { Flow } from './flow.ts';
import { identify } from './identity.ts';
import type { Place } from './place.ts';

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
export function flowUses(flow: Flow): FlowUse[] {
  const uses = flow.actions.flatMap(usesOfAction);
  const follower = flow.value('on_complete_flow_id');
  const to = follower?.kind === 'string' ? identify(follower.value) : undefined;
  if (follower?.kind !== 'string' || to === undefined) return uses;
  const use: FlowUse = {
    kind: 'follow',
    to,
    text: follower.value,
    at: flow.at('on_complete_flow_id'),
    action: undefined,
  };
  return [...uses, use].sort((a, b) => a.at.start - b.at.start);
}

function usesOfAction(action: Action): FlowUse[] {
  if (action.type === undefined) return [];
  const fetching = action.type.edges.map(({ to }) => (to.go === 'flow' ? to.option : undefined));
  return action.idUses.flatMap(({ node, option, pointer, refersTo }) => {
    if (refersTo !== 'flow' || node === undefined || hasPlaceholder(node.value)) return [];
    const to = identify(node.value);
    const at = { pointer, start: node.start, end: node.end };
    return to === undefined
      ? []
      : [{ kind: fetching.includes(option) ? 'fetch' : 'start', to, text: node.value, at, action } as const];
  });
}
