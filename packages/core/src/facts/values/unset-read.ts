import { canBe, type Exit, type Exploration, type Node } from '../../explore/index.ts';
import type { Action, Flow } from '../../flow/index.ts';
import { mainIndex } from '../loops/circle.ts';
import { reachedFrom } from '../reached-from.ts';
import { Arrivals, type Follows, startsOf } from '../runs/arrivals.ts';
import { isBeyond } from '../runs/visits.ts';
import { toWitness } from '../to-witness.ts';
import type { Witness } from '../witness.ts';

/** An action that reads a variable which nothing in the flow has set by then. */
export interface UnsetRead {
  readonly reader: Action;
  /** Whether no run comes there with the variable set. */
  readonly isAlways: boolean;
  readonly witness: Witness;
}

/** Who deals with a variable, by the indices of the actions. */
interface Dealings {
  readonly name: string;
  readonly readers: ReadonlySet<number>;
  readonly writers: ReadonlySet<number>;
}

/**
 * The first of the readers that a run gets to without any of the writers before it, by a shortest such run. A condition
 * that only a value from outside passes does as well as a writer.
 */
export function findUnsetRead(flow: Flow, exploration: Exploration, dealings: Dealings): UnsetRead | undefined {
  const { name, readers, writers } = dealings;
  const follows: Follows = (exit, node) => !findsValue(exit, node, name);
  const arrivals = new Arrivals(exploration, startsOf(exploration));
  let tries = 0;
  for (let at = 0; at < arrivals.nodes.length; at++) {
    const node = arrivals.nodes[at] as Node;
    const index = mainIndex(node);
    if (isBeyond(node)) continue;
    if (readers.has(index) && tries++ < MAX_TRIES) {
      const witness = toWitness(flow, exploration, arrivals.pathTo(at));
      const reader = flow.actions[index] as Action;
      if (witness !== undefined) return { reader, isAlways: !isEverSet(exploration, index, writers), witness };
    }
    // A writer reads before it writes.
    if (!writers.has(index)) arrivals.goOn(at, follows);
  }
  return undefined;
}

/** Whether runs go this way only when the variable has a value. */
function findsValue({ way }: Exit, { state }: Node, name: string): boolean {
  const term = state.variables.get(name);
  return term?.is === 'unknown' && way.terms.some((learned) => learned.id === term.id && !canBe(learned.term, ''));
}

/** So many paths are tried. */
const MAX_TRIES = 8;

/** Whether there is a way from some writer to the reader, whatever conditions say. */
function isEverSet({ plan }: Exploration, reader: number, writers: ReadonlySet<number>): boolean {
  const behind = [...writers].flatMap((index) => plan.successors[index] ?? []);
  return reachedFrom(behind, plan.successors).has(reader);
}
