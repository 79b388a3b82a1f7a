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
      for (const action of loop.actions) claimed.add(action);
      found.push(loop);
    }
  }
  return found.sort((a, b) => a.head.index - b.head.index);
}

function* endless(flow: Flow, exploration: Exploration): Generator<Loop> {
  for (const group of circles(exploration, () => true)) {
    if (!staysIn(group, exploration, () => true)) continue;
    yield toLoop('endless', flow, exploration, group, () => true);
  }
}

function* busy(flow: Flow, exploration: Exploration): Generator<Loop> {
  const follows: Follows = ({ way }) => !way.hasWaited;
  for (const group of circles(exploration, follows)) {
    const loop = toLoop('busy', flow, exploration, group, follows);
    // Where values were merged the circle may not exist; then only a run that goes round proves it.
    if (loop.witness !== undefined || !exploration.isMerged) yield loop;
  }
}

function* retry(flow: Flow, exploration: Exploration): Generator<Loop> {
  for (const group of circles(exploration, isSilent)) {
    if (!staysIn(group, exploration, isSilent) || !group.some(looksAtKeys)) continue;
    yield toLoop('retry', flow, exploration, group, isSilent);
  }
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

/** Whether the followed exits of a group all lead back into it. Being dropped is no way out. */
function staysIn(group: readonly Node[], exploration: Exploration, follows: Follows): boolean {
  const ids = new Set(group.map(({ id }) => id));
  return group.every((node) => node.exits.every((exit) => !follows(exit, node) || isInside(exit, ids, exploration)));
}

function isInside({ to, way }: Exit, ids: ReadonlySet<number>, exploration: Exploration): boolean {
  if (to === undefined) return way.ending?.outcome === 'dropped' || way.ending?.outcome === 'crashed';
  return ids.has(to) || exploration.beyond.includes(to);
}

function toLoop(
  kind: Loop['kind'],
  flow: Flow,
  exploration: Exploration,
  group: readonly Node[],
  follows: Follows,
): Loop {
  const head = group.reduce((first, node) => (node.depth < first.depth ? node : first));
  const round = shortestRound(exploration, head, new Set(group.map(({ id }) => id)), follows);
  const actions = [
    ...new Set(group.filter(({ state }) => isOwn(state.position)).map(({ state }) => actionAt(flow, state.position))),
  ];
  const path: Path = pathTo(exploration, head.id);
  return {
    kind,
    head: actionAt(flow, head.state.position),
    actions: actions.sort((a, b) => a.index - b.index),
    decider: deciderOf(kind, flow, exploration, head, round),
    waits: group.some((node) => node.exits.some(({ way }) => way.hasWaited)),
    rounds: Math.floor((STEP_CAP - head.depth) / Math.max(round.length, 1)),
    witness: toWitness(flow, exploration, { ...path, exits: [...path.exits, ...round] }),
  };
}

/** The exits of a shortest way from a node round to itself. */
function shortestRound(exploration: Exploration, head: Node, ids: ReadonlySet<number>, follows: Follows): number[] {
  const from = new Map<number, { node: number; exit: number }>();
  const queue = [head];
  for (const node of queue) {
    for (const [index, exit] of node.exits.entries()) {
      if (exit.to === undefined || !ids.has(exit.to) || !follows(exit, node)) continue;
      if (exit.to === head.id) return [...wayBack(from, node.id, head.id), index];
      if (from.has(exit.to)) continue;
      from.set(exit.to, { node: node.id, exit: index });
      queue.push(exploration.nodes[exit.to] as Node);
    }
  }
  return [];
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
