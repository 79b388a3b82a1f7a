import type { Exploration, Node } from '../../explore/index.ts';
import type { Flow } from '../../flow/index.ts';
import { exploration as explorationFact, isOwn } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import type { Chain } from './chain.ts';
import { ChainWalk, isCondition, isInstant } from './chain-walk.ts';
import { timeGuardOf } from './time-condition.ts';

/** The chains of time conditions that calls get to, by the first condition of each; see `Chain`. */
export const chains = defineFact('chains', (analysis): readonly Chain[] => {
  const hasConditions = analysis.flow.actions.some(({ type }) => timeGuardOf(type) !== undefined);
  return hasConditions ? findChains(analysis.flow, analysis.get(explorationFact)) : NONE;
});

const NONE: readonly Chain[] = [];

function findChains(flow: Flow, exploration: Exploration): Chain[] {
  const leading = leadingTo(exploration);
  const heads = new Map<number, Node[]>();
  for (const node of headsOf(leading, exploration)) {
    const { index } = node.state.position;
    const nodes = heads.get(index);
    if (nodes === undefined) heads.set(index, [node]);
    else nodes.push(node);
  }
  return [...heads.keys()]
    .sort((a, b) => a - b)
    .map((index) => new ChainWalk(flow, exploration, leading).from(heads.get(index) as Node[]));
}

/** The indices of the conditions, and of the actions from which calls come to one without waiting. */
function leadingTo(exploration: Exploration): ReadonlySet<number> {
  const leading = new Set<number>();
  const sources = new Map<number, Set<number>>();
  for (const node of exploration.nodes) {
    const { position } = node.state;
    if (!isOwn(position)) continue;
    if (isCondition(node, exploration)) leading.add(position.index);
    for (const exit of node.exits) {
      if (!isInstant(exit, exploration)) continue;
      const { index } = (exploration.nodes[exit.to as number] as Node).state.position;
      const known = sources.get(index);
      if (known === undefined) sources.set(index, new Set([position.index]));
      else known.add(position.index);
    }
  }
  for (const index of leading) for (const source of sources.get(index) ?? []) leading.add(source);
  return leading;
}

/** The nodes of conditions that calls come to without having met another one since they last waited. */
function headsOf(leading: ReadonlySet<number>, exploration: Exploration): Node[] {
  const { nodes, starts } = exploration;
  const pending = new Set(starts);
  for (const { state, exits } of nodes) {
    for (const exit of exits) {
      const isFresh = !isOwn(state.position) || !isInstant(exit, exploration);
      if (exit.to !== undefined && isFresh) pending.add(exit.to);
    }
  }
  const heads: Node[] = [];
  for (const id of pending) {
    const node = nodes[id] as Node;
    if (!isOwn(node.state.position) || !leading.has(node.state.position.index)) continue;
    if (isCondition(node, exploration)) heads.push(node);
    else for (const exit of node.exits) if (isInstant(exit, exploration)) pending.add(exit.to as number);
  }
  return heads;
}
