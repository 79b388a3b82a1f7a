import type { Exploration, Node, Path } from '../explore/index.ts';
import { pathTo } from '../explore/index.ts';
import type { Action, Flow } from '../flow/index.ts';
import { instructionAt } from '../machine/index.ts';
import { actionAt, exploration as explorationFact } from './exploration.ts';
import { defineFact } from './fact.ts';
import { toWitness } from './to-witness.ts';
import type { Witness } from './witness.ts';

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
  /** The shortest path that the step cap cuts off. */
  readonly cutOff: CutOff | undefined;
}

/** How the runs of a flow end. */
export const endings = defineFact('endings', (analysis): Endings => {
  const { flow } = analysis;
  const exploration = analysis.get(explorationFact);
  return { offEnd: findOffEnds(flow, exploration), cutOff: findCutOff(flow, exploration) };
});

/** Breadth first over the paths on which the call stays with the flow. */
function findOffEnds(flow: Flow, exploration: Exploration): OffEnd[] {
  const paths = new Map<number, Path>(exploration.starts.map((id) => [id, { start: id, exits: [] }]));
  const found = new Map<Action, OffEnd>();
  for (const [id, path] of paths) {
    const node = exploration.nodes[id] as Node;
    if (instructionAt(node.state.position).type.handsOver === true) continue;
    for (const [index, { way, to }] of node.exits.entries()) {
      if (way.isUnknown) continue;
      const next = { start: path.start, exits: [...path.exits, index] };
      const last = actionAt(flow, node.state.position);
      if (way.ending?.outcome === 'finished' && !found.has(last)) {
        found.set(last, { last, witness: toWitness(flow, exploration, next) });
      } else if (to !== undefined && !paths.has(to)) {
        paths.set(to, next);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.last.index - b.last.index);
}

function findCutOff(flow: Flow, exploration: Exploration): CutOff | undefined {
  const first = exploration.beyond[0];
  if (first === undefined) return undefined;
  const node = exploration.nodes[first] as Node;
  return {
    at: actionAt(flow, node.state.position),
    isUnavoidable: !exploration.nodes.some(({ exits }) =>
      exits.some(({ way }) => way.ending !== undefined && way.ending.reason !== 'cap'),
    ),
    witness: toWitness(flow, exploration, pathTo(exploration, first)),
  };
}
