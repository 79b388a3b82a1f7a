import type { Exploration } from '../explore/index.ts';
import type { Action, Flow } from '../flow/index.ts';
import { actionAt, exploration as explorationFact, isOwn } from './exploration.ts';
import { defineFact } from './fact.ts';

/** How runs come to the actions of a flow. */
export class Entries {
  readonly #flow: Flow;
  readonly #runsOn = new Set<string>();

  constructor(flow: Flow, exploration: Exploration) {
    this.#flow = flow;
    for (const { state, exits } of exploration.nodes) {
      for (const { way } of exits) {
        if (way.to === undefined || way.isJump || !isOwn(way.to.position)) continue;
        this.#runsOn.add(`${actionAt(flow, state.position).index}>${way.to.position.index}`);
      }
    }
  }

  /** Whether some run goes on from one action to another without a jump. */
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
}

/** How runs come to the actions of a flow. */
export const entries = defineFact('entries', (analysis) => new Entries(analysis.flow, analysis.get(explorationFact)));
