import type { Exit, Exploration, Node } from '../../explore/index.ts';
import type { Action, Flow } from '../../flow/index.ts';
import { STEP_CAP } from '../../platform/index.ts';
import type { Analysis } from '../analysis.ts';
import { exploration, isAt } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { isOnCircle, plan } from '../plan.ts';
import { Arrivals, type Follows, startsOf } from '../runs/arrivals.ts';
import { findPath } from '../runs/search.ts';
import { visits } from '../runs/visits.ts';
import { toWitness } from '../to-witness.ts';
import type { Witness } from '../witness.ts';
import { mainIndex } from './circle.ts';

/** A counted jump that calls come to again and again. */
export interface StuckJump {
  /** How often the platform goes round before the step cap drops the call. */
  readonly rounds: number;
  /** The actions that calls only get to when the jump is not taken one day, in the order of the flow. */
  readonly lost: readonly Action[];
  /** A run that jumps and comes back, where one can be given. */
  readonly witness: Witness | undefined;
}

/**
 * What becomes of counted jumps when the count never runs out. That is seen in runs as they are documented: the first round is
 * the same, and what no run gets to without running on behind the jump is lost.
 */
export class StuckJumps {
  readonly #documented: Analysis;

  constructor(documented: Analysis) {
    this.#documented = documented;
  }

  readonly #found = new Map<Action, StuckJump | undefined>();

  /** What becomes of calls that come to an action once more after it has jumped; undefined when none do. */
  of(action: Action): StuckJump | undefined {
    if (!this.#found.has(action)) this.#found.set(action, this.#find(action));
    return this.#found.get(action);
  }

  #find(action: Action): StuckJump | undefined {
    if (!isOnCircle(this.#documented.get(plan), action)) return undefined;
    const { flow } = this.#documented;
    const explored = this.#documented.get(exploration);
    const [start] = this.#documented.get(visits)[action.index] ?? [];
    if (start === undefined) return undefined;
    const path = findPath(explored, {
      from: [start],
      follows: (exit, node) => jumps(action, exit, node),
      isGoal: (exit, node) =>
        isAt(explored.nodes[exit.to ?? -1]?.state.position, action.index) && jumps(action, exit, node),
    });
    if (path === undefined) return undefined;
    // The count never runs out, whatever leads back; so no proof is asked for where that depends on a flow that is not known.
    const witness = toWitness(flow, explored, path);
    const rounds = Math.floor((STEP_CAP - start.depth) / (path.exits.length - start.depth));
    return { rounds, lost: lostBehind(action, flow, explored), witness };
  }
}

/** What every exit does but the one behind the action. */
function jumps({ index }: Action, { way }: Exit, { state }: Node): boolean {
  return way.isJump || !isAt(state.position, index);
}

function lostBehind(action: Action, flow: Flow, exploration: Exploration): Action[] {
  const arrivals = new Arrivals(exploration, startsOf(exploration));
  const follows: Follows = (exit, node) => jumps(action, exit, node);
  for (let at = 0; at < arrivals.nodes.length; at++) arrivals.goOn(at, follows);
  const [reached, known] = [indicesOf(arrivals.nodes), indicesOf(exploration.nodes)];
  return flow.actions.filter(({ index }) => known.has(index) && !reached.has(index));
}

function indicesOf(nodes: readonly Node[]): ReadonlySet<number> {
  return new Set(nodes.map(mainIndex));
}

/** What becomes of counted jumps when the count never runs out. */
export const stuckJumps = defineFact('stuckJumps', (analysis) => new StuckJumps(analysis.under('documented')));
