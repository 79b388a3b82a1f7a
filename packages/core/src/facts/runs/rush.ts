import type { Exit, Exploration, Node } from '../../explore/index.ts';
import type { Action, Flow } from '../../flow/index.ts';
import { instructionAt } from '../../machine/index.ts';
import { exploration, isAt } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { toWitness } from '../to-witness.ts';
import type { Witness } from '../witness.ts';
import type { Follows } from './arrivals.ts';
import { findPath } from './search.ts';
import { isSilent } from './steady.ts';
import { type Visits, visits } from './visits.ts';

/** A run from an action to an end, with no time in between. */
export interface Rush {
  /** The last action that runs. */
  readonly last: Action;
  readonly witness: Witness;
}

/** Whether calls come to an end before there is time for what an action has begun. */
export class Rushes {
  readonly #flow: Flow;
  readonly #exploration: Exploration;
  readonly #visits: Visits;

  constructor(flow: Flow, explored: Exploration, nodes: Visits) {
    this.#flow = flow;
    this.#exploration = explored;
    this.#visits = nodes;
  }

  /** From an action to the end of the call, and nothing behind the action waits. */
  toEnd(action: Action): Rush | undefined {
    return this.#find(action, (exit) => !exit.way.hasWaited, endsCall);
  }

  /**
   * From an action that begins a recording to where it is stopped or the call ends, and nothing behind the action waits for
   * the caller: while something is played to them it is not their turn.
   */
  toEndOfRecording(action: Action): Rush | undefined {
    // A key that was pressed too soon may end a wait before it begins; that is not the flow's fault.
    const follows: Follows = (exit, node) => isSilent(exit) && (!exit.way.hasWaited || isPlayback(node));
    const { nodes } = this.#exploration;
    return this.#find(action, follows, (exit) => endsCall(exit) || stopsRecording(nodes[exit.to ?? -1]));
  }

  #find(action: Action, follows: Follows, isGoal: Follows): Rush | undefined {
    const isBegin = ({ state: { position } }: Node) => isAt(position, action.index);
    // Whether the action itself waits is not the question, as long as it is carried out.
    const goesOn: Follows = (exit, node) =>
      !exit.way.isUnknown && (isBegin(node) ? exit.way.result === 'done' : follows(exit, node));
    const path = findPath(this.#exploration, {
      from: this.#visits[action.index] ?? [],
      follows: goesOn,
      isGoal: (exit, node) => goesOn(exit, node) && isGoal(exit, node),
    });
    const witness = path === undefined ? undefined : toWitness(this.#flow, this.#exploration, path);
    const last = witness?.path.findLast((step) => step.action !== undefined)?.action;
    return witness === undefined || last === undefined ? undefined : { last, witness };
  }
}

function endsCall({ way: { ending } }: Exit): boolean {
  return ending !== undefined && ['finished', 'stopped', 'hangup'].includes(ending.outcome);
}

function isPlayback({ state }: Node): boolean {
  return instructionAt(state.position).type.waits?.every(({ until }) => until === 'playback') === true;
}

function stopsRecording(node: Node | undefined): boolean {
  const edges = node === undefined ? [] : instructionAt(node.state.position).type.edges;
  return edges.some(({ effects }) => effects?.some((effect) => effect.do === 'record' && !effect.on));
}

/** Whether calls come to an end before there is time for what an action has begun. Under either contract the same. */
export const rushes = defineFact('rushes', (analysis) => {
  const documented = analysis.under('documented');
  return new Rushes(analysis.flow, documented.get(exploration), documented.get(visits));
});
