import { type Exploration, type Node, type Path, pathTo } from '../../explore/index.ts';
import type { Action, Flow } from '../../flow/index.ts';
import { STEP_CAP } from '../../platform/index.ts';
import { exploration as explorationFact, isAt } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { mainIndex } from '../loops/circle.ts';
import { toWitness } from '../to-witness.ts';
import type { Witness } from '../witness.ts';
import { type Visits, visits } from './visits.ts';

/** How runs come to the actions of a flow. */
export class Entries {
  readonly #flow: Flow;
  readonly #exploration: Exploration;
  readonly #visits: Visits;

  constructor(flow: Flow, exploration: Exploration, nodes: Visits) {
    this.#flow = flow;
    this.#exploration = exploration;
    this.#visits = nodes;
  }

  /** Whether there are ways from each of two actions to the other, whatever conditions say. */
  readonly isOnCircle = (one: Action, other: Action): boolean => {
    const { component } = this.#exploration.plan;
    return component[one.index] === component[other.index];
  };

  #lowest: readonly number[] | undefined;

  /** Whether runs that start at one action come down to another, action by action, without any jump or `next_id`. */
  runsDown(from: Action, to: Action): boolean {
    this.#lowest ??= this.#findLowest();
    return from.index < to.index && to.index <= (this.#lowest[from.index] as number);
  }

  /** By action: the one that runs come down to from there. */
  #findLowest(): readonly number[] {
    const runsOn: boolean[] = [];
    for (const node of this.#exploration.nodes) {
      const index = mainIndex(node);
      runsOn[index] ||= node.exits.some(({ way }) => !way.isJump && isAt(way.to?.position, index + 1));
    }
    const lowest = this.#flow.actions.map(({ index }) => index);
    for (let index = lowest.length - 2; index >= 0; index--) {
      const isNext = runsOn[index] === true && !isLed(this.#flow.actions[index] as Action);
      if (isNext) lowest[index] = lowest[index + 1] as number;
    }
    return lowest;
  }

  /** A run that takes a key of a branch and then runs on, without any jump, to an action further down. */
  witnessDown(branch: Action, key: string, to: Action): Witness | undefined {
    for (const node of this.#visits[branch.index] ?? []) {
      const exit = node.exits.findIndex(({ way }) => way.key === key);
      const path = exit < 0 ? undefined : this.#downTo(to, node, exit);
      if (path !== undefined) return toWitness(this.#flow, this.#exploration, path);
    }
    return undefined;
  }

  /** Goes on along plain exits only. */
  #downTo(to: Action, from: Node, first: number): Path | undefined {
    const path = pathTo(this.#exploration, from.id);
    const exits = [...path.exits, first];
    for (let at = from.exits[first]?.to; at !== undefined && exits.length < STEP_CAP; ) {
      const node = this.#exploration.nodes[at] as Node;
      if (isAt(node.state.position, to.index)) return { start: path.start, exits };
      const next = node.exits.findIndex(({ way }) => way.to !== undefined && !way.isJump);
      if (next < 0) return undefined;
      exits.push(next);
      at = node.exits[next]?.to;
    }
    return undefined;
  }
}

/** Where the action leads is written down. */
function isLed({ references }: Action): boolean {
  return references.some(({ name, id }) => name === 'next_id' && id !== undefined);
}

/** How runs come to the actions of a flow. */
export const entries = defineFact('entries', (analysis) => {
  return new Entries(analysis.flow, analysis.get(explorationFact), analysis.get(visits));
});
