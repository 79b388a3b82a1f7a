import { components, type Exploration, type Node, type Path } from '../../explore/index.ts';
import { addAt } from '../add-at.ts';

/** How a node is reached after as many steps as possible. */
interface Reached {
  readonly steps: number;
  readonly from: { readonly node: number; readonly exit: number } | undefined;
}

/**
 * A path of so many steps that goes round no circle of states: inside a circle it takes the shortest way.
 * @returns undefined when there is none.
 */
export function longestPath(exploration: Exploration, steps: number): Path | undefined {
  const { nodes } = exploration;
  // Without going round, a path is no longer than there are nodes.
  if (nodes.length <= steps) return undefined;
  const { of: component } = components(nodes.map(({ exits }) => exits.flatMap(({ to }) => to ?? [])));
  const reached = new Map<number, Reached>(exploration.starts.map((id) => [id, { steps: 0, from: undefined }]));
  // Exits lead to lower components, so that a component is left when all ways into it are known.
  for (const members of fromHighest(nodes, component)) {
    walkInside(members, component, reached);
    for (const node of members) {
      const here = reached.get(node.id);
      if (here === undefined) continue;
      if (here.steps >= steps) return backFrom(node.id, steps, reached);
      for (const [exit, { to }] of node.exits.entries()) {
        if (to === undefined || component[to] === component[node.id]) continue;
        if ((reached.get(to)?.steps ?? -1) <= here.steps)
          reached.set(to, { steps: here.steps + 1, from: { node: node.id, exit } });
      }
    }
  }
  return undefined;
}

function fromHighest(nodes: readonly Node[], component: readonly number[]): Node[][] {
  const groups: Node[][] = [];
  for (const node of nodes) addAt(component[node.id] as number, node, groups);
  return groups.reverse();
}

/** Where a circle is entered latest, and from there on the shortest ways inside. */
function walkInside(members: readonly Node[], component: readonly number[], reached: Map<number, Reached>): void {
  if (members.length === 1) return;
  const steps = (node: Node) => reached.get(node.id)?.steps ?? -1;
  const latest = members.reduce((one, node) => (steps(node) > steps(one) ? node : one));
  const byId = new Map(members.map((node) => [node.id, node]));
  const seen = new Set([latest]);
  for (const node of seen) {
    for (const [exit, { to }] of node.exits.entries()) {
      const next = to === undefined || component[to] !== component[node.id] ? undefined : byId.get(to);
      if (next === undefined || seen.has(next)) continue;
      seen.add(next);
      reached.set(next.id, { steps: steps(node) + 1, from: { node: node.id, exit } });
    }
  }
}

/** The first steps of the path to a node. */
function backFrom(end: number, steps: number, reached: ReadonlyMap<number, Reached>): Path {
  const exits: number[] = [];
  let at = end;
  for (let from = reached.get(at)?.from; from !== undefined; from = reached.get(at)?.from) {
    exits.push(from.exit);
    at = from.node;
  }
  return { start: at, exits: exits.reverse().slice(0, steps) };
}
