import { type Exploration, type Node, type Path, pathTo } from '../../explore/index.ts';
import type { Action, Flow } from '../../flow/index.ts';
import { STEP_CAP } from '../../platform/index.ts';
import { actionAt } from '../exploration.ts';
import type { Follows } from '../runs/arrivals.ts';
import { haveCommonTime, isSilent, isSteady, looksAtClock } from '../runs/steady.ts';
import { toWitness } from '../to-witness.ts';
import type { Witness } from '../witness.ts';
import { circles, closedVisits, findRound, hasWayOut, mainIndex, nodesOnCircles, staysIn, visitsTo } from './circle.ts';

/** A circle of actions that runs can go round in. */
export interface Loop {
  /**
   * - `endless`: no run that is in it ever leaves it, except by being dropped.
   * - `busy`: it can be gone round without any action that waits, so time does not pass.
   * - `retry`: only a key of the caller leads out of it; silence repeats it.
   * - `clock`: as long as the time does not lead out of it, silence repeats it.
   */
  readonly kind: 'endless' | 'busy' | 'retry' | 'clock';
  /** The action through which runs come in first. */
  readonly head: Action;
  /** In the order of the flow. */
  readonly actions: readonly Action[];
  /** For `retry` and `clock`: the action that looks at the keys or the time; else the action that closes the circle. */
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

/** The loops of an exploration, one for each circle of actions; each is of one kind, the worst. */
export function findLoops(flow: Flow, exploration: Exploration): Loop[] {
  const nodes = nodesOnCircles(exploration);
  if (nodes.length === 0) return [];
  const found: Loop[] = [];
  const claimed = new Set<Action>();
  for (const search of [endless, busy, retry, clock]) {
    for (const loop of search(flow, exploration, nodes)) {
      if (loop.actions.length === 0 || loop.actions.some((action) => claimed.has(action))) continue;
      // The step cap lets no run go all round.
      if (loop.rounds === 0) continue;
      for (const action of loop.actions) claimed.add(action);
      found.push(loop);
    }
  }
  return found.sort((a, b) => a.head.index - b.head.index);
}

function* endless(flow: Flow, exploration: Exploration, nodes: readonly Node[]): Generator<Loop> {
  for (const group of circles(nodes, everyExit)) {
    if (!staysIn(group, exploration, everyExit)) continue;
    // Where values were merged only at last, the rounds before prove it.
    const [loop] = [group, closedVisits(group, exploration)].flatMap((those) => [
      ...proven('endless', flow, exploration, those, everyExit),
    ]);
    if (loop !== undefined) yield loop;
  }
}

function* busy(flow: Flow, exploration: Exploration, nodes: readonly Node[]): Generator<Loop> {
  const follows: Follows = ({ way }) => !way.hasWaited;
  for (const group of circles(nodes, follows)) yield* proven('busy', flow, exploration, group, follows);
}

function* retry(flow: Flow, exploration: Exploration, nodes: readonly Node[]): Generator<Loop> {
  for (const group of circles(nodes, isSilent)) {
    if (!staysIn(group, exploration, isSilent) || !group.some(looksAtKeys)) continue;
    if (!hasWayOut(group, exploration)) continue;
    yield* proven('retry', flow, exploration, group, isSilent);
  }
}

function* clock(flow: Flow, exploration: Exploration, nodes: readonly Node[]): Generator<Loop> {
  for (const group of circles(nodes, isSteady)) {
    if (!group.some(looksAtClock)) continue;
    const [start, round] = findRound(group, group, exploration, isSteady);
    if (haveCommonTime(start, round, exploration)) yield* proven('clock', flow, exploration, group, isSteady);
  }
}

/** Where values were merged the circle may not exist; then only a run that goes round proves it. */
function* proven(...[kind, flow, exploration, group, follows]: Parameters<typeof toLoop>): Generator<Loop> {
  const loop = toLoop(kind, flow, exploration, group, follows);
  if (loop.witness !== undefined || !group.some(({ state }) => state.isMerged)) yield loop;
}

function everyExit(): boolean {
  return true;
}

function looksAtKeys(node: Node): boolean {
  return node.exits.some((exit) => !isSilent(exit)) && node.exits.some(isSilent);
}

function toLoop(
  kind: Loop['kind'],
  flow: Flow,
  exploration: Exploration,
  group: readonly Node[],
  follows: Follows,
): Loop {
  const visits = visitsTo(group, exploration);
  const indices = new Set(group.map(mainIndex));
  const [start, round] = findRound(visits, group, exploration, follows);
  const inside = new Set(group);
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

/** On a shortest round: the last node that looks at keys or the time, or the one that leads back to the head. */
function deciderOf(
  kind: Loop['kind'],
  flow: Flow,
  exploration: Exploration,
  head: Node,
  round: readonly number[],
): Action {
  const looksAt = { retry: looksAtKeys, clock: looksAtClock, endless: undefined, busy: undefined }[kind];
  let node = head;
  let decider = head;
  for (const [index, exit] of round.entries()) {
    if (looksAt === undefined ? index === round.length - 1 : looksAt(node)) decider = node;
    node = exploration.nodes[node.exits[exit]?.to ?? head.id] as Node;
  }
  return actionAt(flow, decider.state.position);
}
