import { type Exploration, type Node, type Path, pathTo } from '../../explore/index.ts';
import { Arrivals, type Follows } from './arrivals.ts';

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
  const arrivals = new Arrivals(exploration, from);
  for (let at = 0; at < arrivals.nodes.length; at++) {
    const node = arrivals.nodes[at] as Node;
    const goal = node.exits.findIndex((exit) => isGoal(exit, node));
    if (goal >= 0) return ledTo(exploration, arrivals.pathTo(at, goal));
    arrivals.goOn(at, follows);
  }
  return undefined;
}

function ledTo(exploration: Exploration, found: Path): Path {
  const { start, exits } = pathTo(exploration, found.start);
  return { start, exits: [...exits, ...found.exits] };
}
