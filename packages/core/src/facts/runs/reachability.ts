import { type Exploration, type Node, pathTo } from '../../explore/index.ts';
import type { Action, Flow } from '../../flow/index.ts';
import { STEP_CAP } from '../../platform/index.ts';
import type { Analysis } from '../analysis.ts';
import { exploration as explorationFact, isAt } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { toWitness } from '../to-witness.ts';
import type { Verdict } from '../verdict.ts';
import type { Witness } from '../witness.ts';
import { findRegions, type Region } from './region.ts';
import { type Visits, visits } from './visits.ts';

/** Which actions runs can get to. */
export class Reachability {
  readonly #flow: Flow;
  readonly #exploration: Exploration;
  readonly #nodes: Visits;

  constructor(flow: Flow, exploration: Exploration, nodes: Visits) {
    this.#flow = flow;
    this.#exploration = exploration;
    this.#nodes = nodes;
  }

  /** Whether runs get to an action. `always`: every run does, however it ends. */
  of(action: Action): Verdict {
    const nodes = this.#nodes[action.index];
    if (nodes === undefined) return 'never';
    if (nodes.every(({ state }) => state.isMerged) && this.witness(action) === undefined) return 'unknown';
    return this.#canMiss(action) ? 'sometimes' : 'always';
  }

  /** True when the step cap leaves time for the action on some run. */
  isReached(action: Action): boolean {
    return this.#nodes[action.index] !== undefined;
  }

  /** A shortest run that gets to the action. */
  witness(action: Action): Witness | undefined {
    for (const node of this.#nodes[action.index]?.slice(0, 8) ?? []) {
      const witness = toWitness(this.#flow, this.#exploration, pathTo(this.#exploration, node.id));
      if (witness !== undefined) return witness;
    }
    return undefined;
  }

  #regions: readonly Region[] | undefined;

  /** The parts of the flow no run gets to, by the order of their heads. */
  get unreachable(): readonly Region[] {
    this.#regions ??= findRegions(this.#flow, this.#exploration, this.#nodes);
    return this.#regions;
  }

  /** Whether some run ends, or uses up its steps, without the action. */
  #canMiss(action: Action): boolean {
    const seen = new Set<number>();
    const isSkipped = (node: Node) => isAt(node.state.position, action.index);
    const pending = this.#exploration.starts.map((id) => this.#exploration.nodes[id] as Node);
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (seen.has(node.id) || isSkipped(node)) continue;
      seen.add(node.id);
      if (node.exits.length === 0) return true;
      for (const { to } of node.exits) {
        if (to === undefined) return true;
        pending.push(this.#exploration.nodes[to] as Node);
      }
    }
    return longestPath(this.#exploration, seen) >= STEP_CAP;
  }
}

/** The number of nodes on the longest path inside a set of nodes; endless where it goes round. */
function longestPath(exploration: Exploration, inside: ReadonlySet<number>): number {
  const open = new Map<number, number>([...inside].map((id) => [id, 0]));
  const follow = (id: number, visit: (to: number, left: number) => void) => {
    for (const { to } of exploration.nodes[id]?.exits ?? []) {
      const left = to === undefined ? undefined : open.get(to);
      if (to !== undefined && left !== undefined) visit(to, left);
    }
  };
  for (const id of inside) follow(id, (to, left) => open.set(to, left + 1));
  const lengths = new Map<number, number>();
  const pending = [...inside].filter((id) => open.get(id) === 0);
  let longest = 0;
  let removed = 0;
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    removed++;
    const length = (lengths.get(id) ?? 0) + 1;
    longest = Math.max(longest, length);
    follow(id, (to, left) => {
      lengths.set(to, Math.max(lengths.get(to) ?? 0, length));
      open.set(to, left - 1);
      if (left === 1) pending.push(to);
    });
  }
  return removed < inside.size ? Number.POSITIVE_INFINITY : longest;
}

/** Which actions runs can get to, and why not. */
export const reachability = defineFact(
  'reachability',
  (analysis: Analysis) => new Reachability(analysis.flow, analysis.get(explorationFact), analysis.get(visits)),
);
