import {
  collectionAt,
  completeness,
  type Exploration,
  isSurelyComplete,
  mayHoldCollected,
  type Node,
  pathTo,
} from '../../explore/index.ts';
import { type Action, type Flow, variableReads } from '../../flow/index.ts';
import { DIGITS } from '../../platform/index.ts';
import { exploration as explorationFact } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { type Visits, visits } from '../runs/visits.ts';
import { toWitness } from '../to-witness.ts';
import type { Witness, WitnessStep } from '../witness.ts';

/** Keys that answered one collection and are still stored when another one begins, so that it waits for none. */
export interface Leftover {
  /** `always`: whenever a call gets there. `sometimes`: when the caller has answered the earlier collection so. */
  readonly verdict: 'always' | 'sometimes';
  /** The collection that the keys were pressed for; it may be the same, one round of a loop before. */
  readonly earlier: Action;
  readonly witness: Witness;
}

/** What is known about the stored keys where collections begin. */
export class Digits {
  readonly #flow: Flow;
  readonly #exploration: Exploration;
  readonly #visits: Visits;

  constructor(flow: Flow, exploration: Exploration, nodes: Visits) {
    this.#flow = flow;
    this.#exploration = exploration;
    this.#visits = nodes;
  }

  /** What an earlier answer leaves behind for the collection of an action; undefined where it always waits for keys. */
  leftover(action: Action): Leftover | undefined {
    const nodes = this.#visits[action.index] ?? [];
    for (const node of nodes.slice(0, MAX_TRIES)) {
      const proof = this.#proveLeftover(node);
      if (proof !== undefined) return { ...proof, verdict: nodes.every(this.#isComplete) ? 'always' : 'sometimes' };
    }
    return undefined;
  }

  readonly #isComplete = ({ state }: Node): boolean => {
    const collection = collectionAt(state, this.#exploration.plan);
    return collection !== undefined && isSurelyComplete(collection);
  };

  #proveLeftover(node: Node): Omit<Leftover, 'verdict'> | undefined {
    const collection = collectionAt(node.state, this.#exploration.plan);
    if (collection === undefined || !mayHoldCollected(collection.digits)) return undefined;
    const goal = { variable: DIGITS, test: completeness(collection.collects) };
    const witness = toWitness(this.#flow, this.#exploration, pathTo(this.#exploration, node.id), goal);
    const pressed = witness?.path.findLastIndex(({ keys }) => keys !== '') ?? -1;
    const earlier = witness?.path[pressed]?.action;
    if (witness === undefined || earlier === undefined || !collects(earlier)) return undefined;
    return witness.path.slice(pressed + 1, -1).some(isNextQuestion) ? { earlier, witness } : undefined;
  }
}

/** So many ways to an action are tried. */
const MAX_TRIES = 8;

/** Whether actions of this type collect keys. */
function collects({ type }: Action): boolean {
  return type?.waits?.some((wait) => wait.collects !== undefined) === true;
}

/** The answer has been looked at, or the caller hears something new. Otherwise the two collect one answer. */
function isNextQuestion({ action }: WitnessStep): boolean {
  if (action?.type === undefined || collects(action)) return false;
  const speaks = action.type.waits?.some(({ until }) => until === 'playback') === true;
  return speaks || variableReads(action, 'documented').some(({ name }) => name === DIGITS);
}

/** What is stored of the keys a caller has pressed. */
export const digits = defineFact('digits', (analysis) => {
  return new Digits(analysis.flow, analysis.get(explorationFact), analysis.get(visits));
});
