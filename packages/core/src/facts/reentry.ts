import { type Exploration, type Node, pathTo } from '../explore/index.ts';
import { identify } from '../flow/index.ts';
import { instructionAt } from '../machine/index.ts';
import { exploration as explorationFact } from './exploration.ts';
import { defineFact } from './fact.ts';
import { toWitness } from './to-witness.ts';
import type { Witness } from './witness.ts';

/** How runs of a flow come to fetch stored flows. */
export const reentry = defineFact('reentry', (analysis) => {
  const exploration = analysis.get(explorationFact);
  return {
    /** A shortest run that gets to an action which fetches the flow, in this flow or in one it fetches; undefined without any. */
    witness(id: string): Witness | undefined {
      const node = exploration.nodes.find((each) => fetches(each, id, exploration));
      return node === undefined ? undefined : toWitness(analysis.flow, exploration, pathTo(exploration, node.id));
    },
  };
});

function fetches({ state }: Node, id: string, { plan }: Exploration): boolean {
  const { options, edges } = plan.compiled(state.position);
  if (instructionAt(state.position).pushed !== undefined) return false;
  return edges.some(({ to }) => {
    const fetched = to.go === 'flow' ? options[to.option] : undefined;
    return typeof fetched === 'string' && (fetched === id || identify(fetched) === id);
  });
}
