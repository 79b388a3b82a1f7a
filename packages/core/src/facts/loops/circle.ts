import { components, type Exit, type Exploration, type Node } from '../../explore/index.ts';
import { mainOf } from '../../machine/index.ts';
import { isOwn } from '../exploration.ts';

/** Chooses exits to follow. */
export type Follows = (exit: Exit, node: Node) => boolean;

/** The groups of nodes within which each can be reached from each, following some of the exits. */
export function circles(exploration: Exploration, follows: Follows): Node[][] {
  const { nodes } = exploration;
  const targets = nodes.map((node) =>
    node.exits.flatMap((exit) => (exit.to !== undefined && follows(exit, node) ? [exit.to] : [])),
  );
  const groups = new Map<number, Node[]>();
  components(targets).forEach((component, id) => {
    const group = groups.get(component);
    if (group === undefined) groups.set(component, [nodes[id] as Node]);
    else group.push(nodes[id] as Node);
  });
  const goesRound = (id: number) => targets[id]?.includes(id) === true;
  return [...groups.values()].filter(
    (group) => (group.length > 1 || goesRound(group[0]?.id ?? -1)) && group.some(({ state }) => isOwn(state.position)),
  );
}

/** Whether the followed exits of a group all lead back into it. */
export function staysIn(group: readonly Node[], exploration: Exploration, follows: Follows): boolean {
  const inside = new Set([...group.map(({ id }) => id), ...exploration.beyond]);
  return group.every((node) => node.exits.every((exit) => !follows(exit, node) || isInside(exit, inside)));
}

/** Being dropped is no way out, except where a jump with a faulty target was meant as one. */
function isInside({ to, way }: Exit, inside: ReadonlySet<number>): boolean {
  if (to === undefined) {
    const { outcome, reason } = way.ending ?? {};
    return (outcome === 'dropped' && reason !== 'no-target' && reason !== 'target-not-found') || outcome === 'crashed';
  }
  return inside.has(to);
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
    const inside = new Set([...visits.map(({ id }) => id), ...exploration.beyond]);
    visits = visits.filter((node) => node.exits.every((exit) => isInside(exit, inside)));
  }
  return visits;
}

/** Whether runs surely leave the actions of a group from there: merged values do not prove it, unless all are merged. */
export function hasWayOut(group: readonly Node[], exploration: Exploration): boolean {
  const visits = new Set(visitsTo(group, exploration));
  const beyond = new Set(exploration.beyond);
  const isProof = group.some(({ state }) => state.isMerged) ? everyNode : ({ state }: Node) => !state.isMerged;
  const pending = new Set(group);
  for (const node of pending) {
    for (const exit of node.exits) {
      const to = exploration.nodes[exit.to ?? -1];
      if (to === undefined ? !isInside(exit, beyond) : !visits.has(to) && isProof(to) && !beyond.has(to.id))
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
