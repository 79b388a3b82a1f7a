import type { Exploration, Node } from '../../explore/index.ts';
import type { Action, Flow } from '../../flow/index.ts';
import { instructionAt } from '../../machine/index.ts';
import type { ActionType } from '../../platform/index.ts';
import { actionAt, exploration, isOwn } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { toWitness } from '../to-witness.ts';
import type { Witness } from '../witness.ts';
import { type Arrivals, pathBack } from './arrivals.ts';

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
  const nodes = [...arrivals.keys()].map((id) => explored.nodes[id] as Node).filter(isHeard);
  const audible = [...new Set(nodes.map(({ state }) => actionAt(flow, state.position)))];
  return { audible, witness: witnessTo(nodes[0], flow, explored, arrivals) };
});

/** Breadth first, as long as no action answers the call. */
function unanswered({ nodes, starts }: Exploration): Arrivals {
  const isRinging = (id: number) => nodes[id]?.state.call.isAnswered === false;
  const arrivals = new Map<number, { from: number; exit: number } | undefined>();
  for (const id of starts.filter(isRinging)) arrivals.set(id, undefined);
  for (const id of arrivals.keys()) {
    const node = nodes[id] as Node;
    const { type } = instructionAt(node.state.position);
    for (const [exit, { way, to }] of node.exits.entries()) {
      const goesOn = way.result === 'skipped' || !answers(type);
      if (to !== undefined && !arrivals.has(to) && goesOn && !way.isUnknown && isRinging(to)) {
        arrivals.set(to, { from: id, exit });
      }
    }
  }
  return arrivals;
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

function witnessTo(node: Node | undefined, flow: Flow, explored: Exploration, arrivals: Arrivals): Witness | undefined {
  return node === undefined ? undefined : toWitness(flow, explored, pathBack(arrivals, node.id));
}
