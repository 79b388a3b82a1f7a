import { components, type Exit, type Exploration, type Node, type Path, pathTo } from '../explore/index.ts';
import type { Action, Flow } from '../flow/index.ts';
import { STEP_CAP } from '../platform/index.ts';
import { actionAt, isOwn } from './exploration.ts';
import { toWitness } from './to-witness.ts';
import type { Witness } from './witness.ts';

/** A circle of actions that runs can go round in. */
export interface Loop {
  /**
   * - `endless`: no run that is in it ever leaves it, except by being dropped.
   * - `busy`: it can be gone round without any action that waits, so time does not pass.
   * - `retry`: only a key of the caller leads out of it; silence repeats it.
   */
  readonly kind: 'endless' | 'busy' | 'retry';
  /** The action through which runs come in first. */
  readonly head: Action;
  /** In the order of the flow. */
  readonly actions: readonly Action[];
  /** For `retry`: the action that looks at the keys; else the action that closes the circle. */
  readonly decider: Action;
  /** Whether some action in it waits. */
  readonly waits: boolean;
  /** Whether some runs may get to its actions and leave again, as long as they have not gone round. */
  readonly isPassable: boolean;
  /** How often the platform goes round before the step cap drops the call. */
  readonly rounds: number;
  /** A run into the loop and once around it. */
  readonly witness: Witness | undefined;
}

type Follows = (exit: Exit, node: Node) => boolean;

/** The loops of an exploration, one for each circle of actions; an endless loop is not reported as busy or retry too. */
export function findLoops(flow: Flow, exploration: Exploration): Loop[] {
  const found: Loop[] = [];
  const claimed = new Set<Action>();
  for (const search of [endless, busy, retry]) {
    for (const loop of search(flow, exploration)) {
      if (loop.actions.length === 0 || loop.actions.some((action) => claimed.has(action))) continue;
      // The step cap lets no run go all round.
      if (loop.rounds === 0) continue;
      for (const action of loop.actions) claimed.add(action);
      found.push(loop);
    }
  }
  return found.sort((a, b) => a.head.index - b.head.index);
}

function* endless(flow: Flow, exploration: Exploration): Generator<Loop> {
  for (const group of circles(exploration, () => true)) {
    if (staysIn(group, exploration, () => true)) yield* proven('endless', flow, exploration, group, () => true);
  }
}

function* busy(flow: Flow, exploration: Exploration): Generator<Loop> {
  const follows: Follows = ({ way }) => !way.hasWaited;
  for (const group of circles(exploration, follows)) yield* proven('busy', flow, exploration, group, follows);
}

function* retry(flow: Flow, exploration: Exploration): Generator<Loop> {
  for (const group of circles(exploration, isSilent)) {
    if (!staysIn(group, exploration, isSilent) || !group.some(looksAtKeys)) continue;
    yield* proven('retry', flow, exploration, group, isSilent);
  }
}

/** Where values were merged the circle may not exist; then only a run that goes round proves it. */
function* proven(...[kind, flow, exploration, group, follows]: Parameters<typeof toLoop>): Generator<Loop> {
  const loop = toLoop(kind, flow, exploration, group, follows);
  if (loop.witness !== undefined || !group.some(({ state }) => state.isMerged)) yield loop;
}

/** The caller gets this way by pressing nothing. */
function isSilent({ way }: Exit): boolean {
  return way.decisions.every((decision) => decision.isSilent);
}

function looksAtKeys(node: Node): boolean {
  return node.exits.some((exit) => !isSilent(exit)) && node.exits.some(isSilent);
}

/** The groups of nodes within which each can be reached from each, following some of the exits. */
function circles(exploration: Exploration, follows: Follows): Node[][] {
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
  return [...groups.values()].filter(
    (group) => group.length > 1 || targets[group[0]?.id ?? 0]?.includes(group[0]?.id ?? -1),
  );
}

/** Whether the followed exits of a group all lead back into it. */
function staysIn(group: readonly Node[], exploration: Exploration, follows: Follows): boolean {
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

function toLoop(
  kind: Loop['kind'],
  flow: Flow,
  exploration: Exploration,
  group: readonly Node[],
  follows: Follows,
): Loop {
  const own = group.filter(({ state }) => isOwn(state.position));
  const indices = new Set(own.map(({ state }) => state.position.index));
  const visits = exploration.nodes.filter(({ state }) => isOwn(state.position) && indices.has(state.position.index));
  const inside = new Set(group);
  // Before values repeat, a silent caller has gone round already.
  const turns = kind === 'retry' ? visits : group;
  const [start, round] = findRound(visits, turns, exploration, (exit, node) => {
    const to = exploration.nodes[exit.to ?? -1];
    return (
      follows(exit, node) && to !== undefined && (inside.has(to) || visits.includes(to) || !isOwn(to.state.position))
    );
  });
  const path: Path = pathTo(exploration, start.id);
  return {
    kind,
    head: actionAt(flow, start.state.position),
    actions: [...indices].sort((a, b) => a - b).map((index) => flow.actions[index] as Action),
    decider: deciderOf(kind, flow, exploration, start, round),
    waits: group.some((node) => node.exits.some(({ way }) => way.hasWaited)),
    isPassable: visits.some((node) => !inside.has(node)),
    rounds: Math.floor((STEP_CAP - start.depth) / Math.max(round.length, 1)),
    witness: toWitness(flow, exploration, { ...path, exits: [...path.exits, ...round] }),
  };
}

/** Where runs first get to the loop, and a shortest way round from there. */
function findRound(
  visits: readonly Node[],
  group: readonly Node[],
  exploration: Exploration,
  follows: Follows,
): readonly [Node, readonly number[]] {
  const inside = new Set(group);
  // Runs may come in through a state that they never come back to; from there they go round all the same.
  for (const among of [visits, group]) {
    const start = shallowest(among);
    const round = start === undefined ? undefined : roundFrom(start, inside, exploration, follows);
    if (start !== undefined && round !== undefined) return [start, round];
  }
  return [shallowest(group) as Node, []];
}

function shallowest(nodes: readonly Node[]): Node | undefined {
  return nodes.reduce<Node | undefined>(
    (one, node) => (one === undefined || node.depth < one.depth ? node : one),
    undefined,
  );
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

/** On a shortest round: the last node that looks at keys, or the one that leads back to the head. */
function deciderOf(
  kind: Loop['kind'],
  flow: Flow,
  exploration: Exploration,
  head: Node,
  round: readonly number[],
): Action {
  let node = head;
  let decider = head;
  for (const [index, exit] of round.entries()) {
    if (kind === 'retry' ? looksAtKeys(node) : index === round.length - 1) decider = node;
    node = exploration.nodes[node.exits[exit]?.to ?? head.id] as Node;
  }
  return actionAt(flow, decider.state.position);
}
