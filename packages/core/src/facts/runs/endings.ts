import { type Exploration, type Node, type Path, pathTo } from '../../explore/index.ts';
import type { Action, Flow } from '../../flow/index.ts';
import { instructionAt } from '../../machine/index.ts';
import { STEP_CAP } from '../../platform/index.ts';
import { actionAt, exploration as explorationFact } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { toWitness } from '../to-witness.ts';
import type { Witness } from '../witness.ts';
import { pathBack } from './arrivals.ts';
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
  const arrivals = new Map<number, { from: number; exit: number; depth: number } | undefined>();
  for (const id of exploration.starts) arrivals.set(id, undefined);
  const found = new Map<Action, OffEnd>();
  for (const [id, arrival] of arrivals) {
    const node = exploration.nodes[id] as Node;
    const depth = (arrival?.depth ?? 0) + 1;
    // The end takes a step of its own.
    if (instructionAt(node.state.position).type.handsOver === true || depth >= STEP_CAP) continue;
    for (const [exit, { way, to }] of node.exits.entries()) {
      if (way.isUnknown) continue;
      const last = actionAt(flow, node.state.position);
      if (way.ending?.outcome === 'finished' && !found.has(last)) {
        const { start, exits } = pathBack(arrivals, id);
        found.set(last, { last, witness: toWitness(flow, exploration, { start, exits: [...exits, exit] }) });
      } else if (to !== undefined && !arrivals.has(to)) {
        arrivals.set(to, { from: id, exit, depth });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.last.index - b.last.index);
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
