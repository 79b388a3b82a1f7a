import type { Node } from '../../explore/index.ts';
import type { Action } from '../../flow/index.ts';
import { instructionAt } from '../../machine/index.ts';
import { type Channel, fitsChannel } from '../../platform/index.ts';
import type { Analysis } from '../analysis.ts';
import { exploration, isOwn } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { isOnCircle, plan } from '../plan.ts';
import { toWitness } from '../to-witness.ts';
import type { Witness } from '../witness.ts';
import { findPath } from './search.ts';
import { visits } from './visits.ts';

/** Actions that keep the flow engine busy one after the other, while the side that holds the call waits for it. */
export interface SlowChain {
  readonly first: Action;
  /** The next slow action; the first one again where a loop leads back. */
  readonly next: Action;
  readonly witness: Witness;
}

/**
 * Slow actions with nothing in between that is done on the side of the call. One chain for each of its first actions.
 * Under either contract the same. */
export const slowChains = defineFact('slowChains', (analysis): readonly SlowChain[] => {
  const { flow, setting } = analysis;
  const slow = flow.actions.filter((action) => isSlow(action, setting.channel));
  if (setting.channel !== 'call' || !canFollow(slow, analysis)) return [];
  const documented = analysis.under('documented');
  const [explored, nodes] = [documented.get(exploration), documented.get(visits)];
  const indices = new Set(slow.map(({ index }) => index));
  const isSlowAt = (node: Node | undefined) =>
    node !== undefined && isOwn(node.state.position) && indices.has(node.state.position.index);
  const followed = new Set<Action>();
  return slow.flatMap((first) => {
    if (followed.has(first)) return [];
    const path = findPath(explored, {
      from: nodes[first.index] ?? [],
      follows: ({ way }, node) => !way.isUnknown && isFlowSide(node),
      isGoal: ({ way, to }, node) => !way.isUnknown && isFlowSide(node) && isSlowAt(explored.nodes[to ?? -1]),
    });
    const witness = path === undefined ? undefined : toWitness(flow, explored, path);
    const next = witness?.path.at(-1)?.action;
    if (witness === undefined || next === undefined) return [];
    followed.add(next);
    return [{ first, next, witness }];
  });
});

/** Most flows have no slow action, or one that no loop leads back to. */
function canFollow([first, second]: readonly Action[], analysis: Analysis): boolean {
  if (first === undefined || second !== undefined) return first !== undefined;
  return isOnCircle(analysis.under('documented').get(plan), first);
}

function isFlowSide({ state }: Node): boolean {
  return instructionAt(state.position).type.executor === 'flow';
}

/** Whether the platform may need long for an action, as it is written. */
function isSlow(action: Action, channel: Channel): boolean {
  const { type } = action;
  if (type?.slow === undefined || !fitsChannel(type.media, channel)) return false;
  const { slow } = type;
  if (slow === true) return true;
  if (slow.is === 'channel') return slow.among.includes(channel);
  const value = slow.is === 'given' ? action.optionValue(slow.option) : undefined;
  return value?.kind === 'boolean' && value.value;
}
