import { type Exploration, type Node, type Path, pathTo } from '../../explore/index.ts';
import type { Follows } from '../loops/circle.ts';
import { pathBack } from './arrivals.ts';

/** What is looked for from some nodes on. */
export interface Search {
  readonly from: readonly Node[];
  /** The exits that lead further. */
  readonly follows: Follows;
  /** The exits that end the search; they need not be among those that lead further. */
  readonly isGoal: Follows;
}

/** A shortest path from the start of the flow to one of the nodes, and on from there to a goal. */
export function findPath(exploration: Exploration, { from, follows, isGoal }: Search): Path | undefined {
  const arrivals = new Map<number, { from: number; exit: number } | undefined>(from.map(({ id }) => [id, undefined]));
  for (const id of arrivals.keys()) {
    const node = exploration.nodes[id] as Node;
    for (const [index, exit] of node.exits.entries()) {
      if (isGoal(exit, node)) return ledTo(exploration, pathBack(arrivals, id), index);
      const { to } = exit;
      if (to !== undefined && !arrivals.has(to) && follows(exit, node)) arrivals.set(to, { from: id, exit: index });
    }
  }
  return undefined;
}

function ledTo(exploration: Exploration, found: Path, goal: number): Path {
  const { start, exits } = pathTo(exploration, found.start);
  return { start, exits: [...exits, ...found.exits, goal] };
}
