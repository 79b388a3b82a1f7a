import type { Exploration, Node } from '../../explore/index.ts';
import type { Flow } from '../../flow/index.ts';
import { addAt } from '../add-at.ts';
import { exploration as explorationFact, isOwn } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { startsOf } from '../runs/arrivals.ts';
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
  const heads: Node[][] = [];
  for (const node of headsOf(leading, exploration)) addAt(node.state.position.index, node, heads);
  return heads.flatMap((nodes) => new ChainWalk(flow, exploration, leading).from(nodes));
}

/** The indices of the conditions, and of the actions from which calls come to one without waiting. */
function leadingTo(exploration: Exploration): ReadonlySet<number> {
  const leading = new Set<number>();
  const sources: number[][] = [];
  for (const node of exploration.nodes) {
    const { index } = node.state.position;
    if (!isOwn(node.state.position)) continue;
    if (!leading.has(index) && isCondition(node, exploration)) leading.add(index);
    for (const exit of node.exits) {
      if (isInstant(exit, exploration))
        addAt((exploration.nodes[exit.to as number] as Node).state.position.index, index, sources);
    }
  }
  for (const index of leading) for (const source of sources[index] ?? []) leading.add(source);
  return leading;
}

/** The nodes of conditions that calls come to without having met another one since they last waited. */
function headsOf(leading: ReadonlySet<number>, exploration: Exploration): Node[] {
  const { nodes } = exploration;
  const pending = new Set<Node>();
  const add = (node: Node) => {
    const { position } = node.state;
    if (leading.has(position.index) && isOwn(position)) pending.add(node);
  };
  startsOf(exploration).forEach(add);
  for (const { state, exits } of nodes) {
    for (const exit of exits) {
      const isFresh = !isOwn(state.position) || !isInstant(exit, exploration);
      if (exit.to !== undefined && isFresh) add(nodes[exit.to] as Node);
    }
  }
  const heads: Node[] = [];
  for (const node of pending) {
    if (isCondition(node, exploration)) heads.push(node);
    else for (const exit of node.exits) if (isInstant(exit, exploration)) add(nodes[exit.to as number] as Node);
  }
  return heads;
}
