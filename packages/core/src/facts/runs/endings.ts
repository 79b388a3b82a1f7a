import { type Exit, type Exploration, type Node, type Path, pathTo } from '../../explore/index.ts';
import type { Action, Flow } from '../../flow/index.ts';
import { instructionAt } from '../../machine/index.ts';
import { STEP_CAP } from '../../platform/index.ts';
import { actionAt, exploration as explorationFact } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { toWitness } from '../to-witness.ts';
import type { Witness } from '../witness.ts';
import { Arrivals, startsOf } from './arrivals.ts';
import { longestPath } from './longest-path.ts';

/** A path on which a flow runs off its end, and nobody has taken the call over before. */
export interface OffEnd {
  /** The last action that runs. */
  readonly last: Action;
  readonly witness: Witness | undefined;
}

/** A path that takes more steps than the platform runs. */
export interface CutOff {
  /** The first action that no longer runs. */
  readonly at: Action;
  /** True when every run is cut off. */
  readonly isUnavoidable: boolean;
  readonly witness: Witness | undefined;
}

/** How the runs of a flow end. */
export interface Endings {
  /** One for each last action, in the order of the flow. */
  readonly offEnd: readonly OffEnd[];
  /** The shortest path that the step cap cuts off before something that callers would notice. */
  readonly cutOff: CutOff | undefined;
}

/** How the runs of a flow end. */
export const endings = defineFact('endings', (analysis): Endings => {
  const { flow } = analysis;
  const exploration = analysis.get(explorationFact);
  return { offEnd: findOffEnds(flow, exploration), cutOff: findCutOff(flow, exploration) };
});

/** Breadth first over the paths on which the call stays with the flow, as far as the step cap lets them go. */
function findOffEnds(flow: Flow, exploration: Exploration): OffEnd[] {
  if (!exploration.nodes.some(({ exits }) => exits.some(runsOff))) return [];
  const arrivals = new Arrivals(exploration, startsOf(exploration));
  const found = new Map<Action, OffEnd>();
  for (let at = 0; at < arrivals.nodes.length; at++) {
    const { state, exits } = arrivals.nodes[at] as Node;
    // The end takes a step of its own.
    if (instructionAt(state.position).type.handsOver === true || (arrivals.depths[at] as number) + 1 >= STEP_CAP)
      continue;
    const last = actionAt(flow, state.position);
    const exit = found.has(last) ? -1 : exits.findIndex(runsOff);
    if (exit >= 0) found.set(last, { last, witness: toWitness(flow, exploration, arrivals.pathTo(at, exit)) });
    arrivals.goOn(at, isKnown);
  }
  return [...found.values()].sort((a, b) => a.last.index - b.last.index);
}

function runsOff({ way }: Exit): boolean {
  return way.ending?.outcome === 'finished' && !way.isUnknown;
}

function isKnown({ way }: Exit): boolean {
  return !way.isUnknown;
}

function findCutOff(flow: Flow, exploration: Exploration): CutOff | undefined {
  const first = exploration.beyond.find((id) => isNoticed(exploration.nodes[id] as Node));
  if (first === undefined) return findLongCut(flow, exploration);
  const node = exploration.nodes[first] as Node;
  return {
    at: actionAt(flow, node.state.position),
    isUnavoidable: !exploration.nodes.some(({ exits }) =>
      exits.some(({ way }) => way.ending !== undefined && way.ending.reason !== 'cap'),
    ),
    witness: witnessOfCut(flow, exploration, pathTo(exploration, first)),
  };
}

/** A call that is dropped where it would have ended is over one way or the other. */
function isNoticed({ state }: Node): boolean {
  return instructionAt(state.position).type.edges.some(({ to }) => to.go !== 'end' && to.go !== 'finish');
}

/** A long way to where a shorter one leads as well. Going round a loop again and again does not count. */
function findLongCut(flow: Flow, exploration: Exploration): CutOff | undefined {
  const path = longestPath(exploration, STEP_CAP);
  const end = path?.exits.reduce<Node | undefined>(
    (node, exit) => exploration.nodes[node?.exits[exit]?.to ?? -1],
    exploration.nodes[path.start],
  );
  if (path === undefined || end === undefined || !isNoticed(end)) return undefined;
  const witness = witnessOfCut(flow, exploration, path);
  return witness === undefined ? undefined : { at: actionAt(flow, end.state.position), isUnavoidable: false, witness };
}

/** Up to the last action that still runs. */
function witnessOfCut(flow: Flow, exploration: Exploration, { start, exits }: Path): Witness | undefined {
  return toWitness(flow, exploration, { start, exits: exits.slice(0, -1) });
}
