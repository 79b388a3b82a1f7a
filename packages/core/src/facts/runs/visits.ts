import type { Node } from '../../explore/index.ts';
import { exploration as explorationFact, isOwn } from '../exploration.ts';
import { defineFact } from '../fact.ts';

/** By action: the nodes at which it runs, the first reached first. Actions that no run has steps left for have none. */
export type Visits = ReadonlyMap<number, readonly Node[]>;

/** The states in which the actions of a flow run. */
export const visits = defineFact('visits', (analysis): Visits => {
  const exploration = analysis.get(explorationFact);
  const beyond = new Set(exploration.beyond);
  const nodes = new Map<number, Node[]>();
  for (const node of exploration.nodes) {
    const { position } = node.state;
    if (!isOwn(position) || beyond.has(node.id)) continue;
    const list = nodes.get(position.index);
    if (list === undefined) nodes.set(position.index, [node]);
    else list.push(node);
  }
  return nodes;
});
