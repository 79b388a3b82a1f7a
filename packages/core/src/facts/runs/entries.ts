import { type Exploration, type Node, type Path, pathTo } from '../../explore/index.ts';
import type { Action, Flow } from '../../flow/index.ts';
import { STEP_CAP } from '../../platform/index.ts';
import { actionAt, exploration as explorationFact, isOwn } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { toWitness } from '../to-witness.ts';
import type { Witness } from '../witness.ts';

/** How runs come to the actions of a flow. */
export class Entries {
  readonly #flow: Flow;
  readonly #exploration: Exploration;
  readonly #runsOn = new Set<string>();

  constructor(flow: Flow, exploration: Exploration) {
    this.#flow = flow;
    this.#exploration = exploration;
    for (const { state, exits } of exploration.nodes) {
      for (const { way } of exits) {
        if (way.to === undefined || way.isJump || !isOwn(way.to.position)) continue;
        const from = actionAt(flow, state.position);
        if (!isLed(from)) this.#runsOn.add(`${from.index}>${way.to.position.index}`);
      }
    }
  }

  /** Whether there are ways from each of two actions to the other, whatever conditions say. */
  readonly isOnCircle = (one: Action, other: Action): boolean => {
    const { component } = this.#exploration.plan;
    return component[one.index] === component[other.index];
  };

  /** Whether some run goes on from one action to another without a jump, and without a `next_id` that says so. */
  runsOn(from: Action, to: Action): boolean {
    return this.#runsOn.has(`${from.index}>${to.index}`);
  }

  /** Whether runs that start at one action come down to another, action by action, without any jump. */
  runsDown(from: Action, to: Action): boolean {
    for (let index = from.index; index < to.index; index++) {
      const [here, next] = [this.#flow.actions[index], this.#flow.actions[index + 1]];
      if (here === undefined || next === undefined || !this.runsOn(here, next)) return false;
    }
    return from.index < to.index;
  }

  /** A run that takes a key of a branch and then runs on, without any jump, to an action further down. */
  witnessDown(branch: Action, key: string, to: Action): Witness | undefined {
    for (const node of this.#exploration.nodes) {
      if (!isOwn(node.state.position) || node.state.position.index !== branch.index) continue;
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
      if (isOwn(node.state.position) && node.state.position.index === to.index) return { start: path.start, exits };
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
export const entries = defineFact('entries', (analysis) => new Entries(analysis.flow, analysis.get(explorationFact)));
