import { components, type Exit, type Exploration, type Node } from '../../explore/index.ts';
import { mainOf } from '../../machine/index.ts';
import { isOwn } from '../exploration.ts';
import type { Follows } from '../runs/arrivals.ts';
import { isBeyond } from '../runs/visits.ts';

/** The nodes from which exits lead back to them, in the order of their ids. */
export function nodesOnCircles({ nodes: all, plan: { successors, component } }: Exploration): readonly Node[] {
  const isOnCircle = successors.map((next, index) => next.some((to) => component[to] === component[index]));
  if (!isOnCircle.includes(true)) return NONE;
  const nodes = all.filter((node) => isOnCircle[mainIndex(node)]);
  // Breadth first, every circle has an exit to a node that was found before; where all jumps are counted there is none.
  if (!nodes.some(({ id, exits }) => exits.some(({ to }) => to !== undefined && to <= id))) return NONE;
  return circles(nodes, () => true)
    .flat()
    .sort((a, b) => a.id - b.id);
}

const NONE: readonly Node[] = [];

/** The groups of some nodes (by their ids) within which each can be reached from each, following some of the exits. */
export function circles(nodes: readonly Node[], follows: Follows): Node[][] {
  const numbers = new Map(nodes.map(({ id }, number) => [id, number]));
  const targets = nodes.map((node) => {
    const those: number[] = [];
    for (const exit of node.exits) {
      const number = exit.to === undefined ? undefined : numbers.get(exit.to);
      if (number !== undefined && follows(exit, node)) those.push(number);
    }
    return those;
  });
  const groups = new Map<number, Node[]>();
  components(targets).of.forEach((component, number) => {
    const group = groups.get(component);
    if (group === undefined) groups.set(component, [nodes[number] as Node]);
    else group.push(nodes[number] as Node);
  });
  const goesRound = (node: Node) => node.exits.some((exit) => exit.to === node.id && follows(exit, node));
  return [...groups.values()].filter(
    (group) => (group.length > 1 || goesRound(group[0] as Node)) && group.some(({ state }) => isOwn(state.position)),
  );
}

/** Whether the followed exits of a group all lead back into it. */
export function staysIn(group: readonly Node[], exploration: Exploration, follows: Follows): boolean {
  const inside = new Set(group);
  return group.every((node) => node.exits.every((exit) => !follows(exit, node) || isInside(exit, inside, exploration)));
}

/** Being dropped is no way out, except where a jump with a faulty target was meant as one. */
function isInside({ to, way }: Exit, inside: ReadonlySet<Node>, { nodes }: Exploration): boolean {
  if (to === undefined) {
    const { outcome, reason } = way.ending ?? {};
    return (outcome === 'dropped' && reason !== 'no-target' && reason !== 'target-not-found') || outcome === 'crashed';
  }
  const node = nodes[to] as Node;
  return isBeyond(node) || inside.has(node);
}

/** The nodes at the actions of a group, whatever their values, what the platform pushes there included. */
export function visitsTo(group: readonly Node[], { nodes }: Exploration): Node[] {
  const indices = new Set(group.map(mainIndex));
  return nodes.filter((node) => indices.has(mainIndex(node)));
}

/** Those of the visits from which no run ever leaves the actions: the group, if it stays, and what leads only into it. */
export function closedVisits(group: readonly Node[], exploration: Exploration): Node[] {
  let visits = visitsTo(group, exploration);
  for (let before = visits.length + 1; visits.length < before; ) {
    before = visits.length;
    const inside = new Set(visits);
    visits = visits.filter((node) => node.exits.every((exit) => isInside(exit, inside, exploration)));
  }
  return visits;
}

/** Whether runs surely leave the actions of a group from there: merged values do not prove it, unless all are merged. */
export function hasWayOut(group: readonly Node[], exploration: Exploration): boolean {
  const visits = new Set(visitsTo(group, exploration));
  const isProof = group.some(({ state }) => state.isMerged) ? everyNode : ({ state }: Node) => !state.isMerged;
  const pending = new Set(group);
  for (const node of pending) {
    for (const exit of node.exits) {
      const to = exploration.nodes[exit.to ?? -1];
      if (to === undefined ? !isInside(exit, visits, exploration) : !visits.has(to) && isProof(to) && !isBeyond(to))
        return true;
      if (to !== undefined && isProof(to)) pending.add(to);
    }
  }
  return false;
}

function everyNode(): boolean {
  return true;
}

/** The index of the action that runs, or that pushed what runs. */
export function mainIndex({ state }: Node): number {
  return mainOf(state.position).index;
}

/** Where runs first get to the circle, and the exits of a shortest way round from there. */
export function findRound(
  visits: readonly Node[],
  group: readonly Node[],
  exploration: Exploration,
  follows: Follows,
): readonly [Node, readonly number[]] {
  const [among, inside] = [new Set(visits), new Set(group)];
  const staysAmong: Follows = (exit, node) =>
    follows(exit, node) && among.has(exploration.nodes[exit.to ?? -1] as Node);
  // Runs may come in through a state that they never come back to; from there they go round all the same.
  for (const start of [shallowest(visits), shallowest(group)]) {
    const round = roundFrom(start, inside, exploration, staysAmong);
    if (round !== undefined) return [start, round];
  }
  return [shallowest(group), []];
}

/** The own action reached with the fewest steps. */
function shallowest(nodes: readonly Node[]): Node {
  const own = nodes.filter(({ state }) => isOwn(state.position));
  return own.reduce((one, node) => (node.depth < one.depth ? node : one));
}

/** The exits of a shortest way from a node to the same action inside the group. */
function roundFrom(
  start: Node,
  inside: ReadonlySet<Node>,
  exploration: Exploration,
  follows: Follows,
): number[] | undefined {
  const from = new Map<number, { node: number; exit: number }>();
  const queue = [start];
  for (const node of queue) {
    for (const [index, exit] of node.exits.entries()) {
      if (exit.to === undefined || !follows(exit, node)) continue;
      const to = exploration.nodes[exit.to] as Node;
      if (inside.has(to) && isSameAction(to, start)) return [...wayBack(from, node.id, start.id), index];
      if (from.has(to.id) || to === start) continue;
      from.set(to.id, { node: node.id, exit: index });
      queue.push(to);
    }
  }
  return undefined;
}

function isSameAction({ state: { position: one } }: Node, { state: { position: other } }: Node): boolean {
  return isOwn(one) && isOwn(other) && one.index === other.index;
}

function wayBack(from: ReadonlyMap<number, { node: number; exit: number }>, node: number, head: number): number[] {
  const exits: number[] = [];
  for (let at = node; at !== head; ) {
    const step = from.get(at) as { node: number; exit: number };
    exits.push(step.exit);
    at = step.node;
  }
  return exits.reverse();
}
