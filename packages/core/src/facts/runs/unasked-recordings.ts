import type { Node } from '../../explore/index.ts';
import type { Action } from '../../flow/index.ts';
import { instructionAt } from '../../machine/index.ts';
import type { Analysis } from '../analysis.ts';
import { actionAt, exploration } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { toWitness } from '../to-witness.ts';
import type { Witness } from '../witness.ts';
import { findPath } from './search.ts';
import { isSilent } from './steady.ts';

/** A recording of a caller who has not agreed to it by any key. */
export interface UnaskedRecording {
  /** The action that begins it. */
  readonly action: Action;
  readonly witness: Witness;
}

/**
 * The recordings that begin although the caller has pressed nothing, on runs without any of the actions that count as asking.
 */
export const unaskedRecordings = defineFact('unaskedRecordings', (analysis) => {
  return (isAsking: (action: Action) => boolean) => findUnasked(analysis, isAsking);
});

function findUnasked(analysis: Analysis, isAsking: (action: Action) => boolean): readonly UnaskedRecording[] {
  const explored = analysis.get(exploration);
  const found = new Map<Action, UnaskedRecording>();
  for (const { state } of explored.nodes.filter(isRecording)) {
    const action = actionAt(analysis.flow, state.position);
    if (found.has(action)) continue;
    const path = findPath(explored, {
      from: explored.starts.map((id) => explored.nodes[id] as Node),
      follows: (exit, node) => isSilent(exit) && !isAsking(actionAt(analysis.flow, node.state.position)),
      isGoal: ({ way }, node) => way.result === 'done' && actionAt(analysis.flow, node.state.position) === action,
    });
    const witness = path === undefined ? undefined : toWitness(analysis.flow, explored, path);
    if (witness !== undefined) found.set(action, { action, witness });
  }
  return [...found.values()].sort((a, b) => a.action.index - b.action.index);
}

function isRecording({ state }: Node): boolean {
  const { edges } = instructionAt(state.position).type;
  return edges.some(({ effects }) => effects?.some((effect) => effect.do === 'record' && effect.on));
}
