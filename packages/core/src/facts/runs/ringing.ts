import type { Exploration, Node } from '../../explore/index.ts';
import type { Action } from '../../flow/index.ts';
import { instructionAt } from '../../machine/index.ts';
import type { ActionType } from '../../platform/index.ts';
import { actionAt, exploration, isOwn } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { toWitness } from '../to-witness.ts';
import type { Witness } from '../witness.ts';
import { Arrivals, type Follows, startsOf } from './arrivals.ts';

/** What runs while an incoming call is still ringing. */
export interface Ringing {
  /** The actions that make sound or listen, the one that is come to first in front. */
  readonly audible: readonly Action[];
  /** A run to the first of them. */
  readonly witness: Witness | undefined;
}

/** What calls hear or say before they are answered. */
export const ringing = defineFact('ringing', (analysis): Ringing => {
  const { flow } = analysis;
  const explored = analysis.get(exploration);
  const arrivals = unanswered(explored);
  const heard = arrivals.nodes.filter(isHeard);
  const [first] = heard;
  if (first === undefined) return SILENT;
  const audible = [...new Set(heard.map(({ state }) => actionAt(flow, state.position)))];
  return { audible, witness: toWitness(flow, explored, arrivals.pathTo(arrivals.nodes.indexOf(first))) };
});

const SILENT: Ringing = { audible: [], witness: undefined };

/** Breadth first, as long as no action answers the call. */
function unanswered(exploration: Exploration): Arrivals {
  const { nodes } = exploration;
  const follows: Follows = ({ way, to }, { state }) => {
    const goesOn = way.result === 'skipped' || !answers(instructionAt(state.position).type);
    return goesOn && !way.isUnknown && isRinging(nodes[to as number] as Node);
  };
  const arrivals = new Arrivals(exploration, startsOf(exploration).filter(isRinging));
  for (let at = 0; at < arrivals.nodes.length; at++) arrivals.goOn(at, follows);
  return arrivals;
}

function isRinging({ state }: Node): boolean {
  return !state.call.isAnswered;
}

/** Whether the documentation says that actions of a type answer the call. */
export function answers({ edges }: ActionType): boolean {
  return edges.some(
    ({ contract, effects }) => contract !== 'engine' && effects?.some((effect) => effect.do === 'answer'),
  );
}

function isHeard({ state: { position }, exits }: Node): boolean {
  const { audible, edges } = instructionAt(position).type;
  const isSkipped =
    edges.every(({ result }) => result !== 'skipped') && exits.every(({ way }) => way.result === 'skipped');
  return isOwn(position) && audible === true && !isSkipped;
}
