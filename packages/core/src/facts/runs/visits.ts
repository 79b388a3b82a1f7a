import type { Node } from '../../explore/index.ts';
import { STEP_CAP } from '../../platform/index.ts';
import { addAt } from '../add-at.ts';
import { exploration as explorationFact, isOwn } from '../exploration.ts';
import { defineFact } from '../fact.ts';

/** By action: the nodes at which it runs, the first reached first. Actions that no run has steps left for have none. */
export type Visits = readonly (readonly Node[] | undefined)[];

/** The states in which the actions of a flow run. */
export const visits = defineFact('visits', (analysis): Visits => {
  const visits: Node[][] = [];
  for (const node of analysis.get(explorationFact).nodes) {
    const { position } = node.state;
    if (isOwn(position) && !isBeyond(node)) addAt(position.index, node, visits);
  }
  return visits;
});

/** Whether the action of a node no longer runs, because every run has used up its steps when it gets there. */
export function isBeyond({ depth }: Node): boolean {
  return depth >= STEP_CAP;
}
