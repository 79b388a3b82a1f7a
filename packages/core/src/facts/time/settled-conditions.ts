import type { Exploration, Node } from '../../explore/index.ts';
import type { Action } from '../../flow/index.ts';
import { exploration as explorationFact } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { visits } from '../runs/visits.ts';
import { isCondition } from './chain-walk.ts';
import { timeGuardOf } from './time-condition.ts';

/** The time conditions that calls get to and that come out the same each time; whether that is a fault depends on their `Chain`. */
export const settledConditions = defineFact('settledConditions', (analysis): readonly Action[] => {
  const conditions = analysis.flow.actions.filter(({ type }) => timeGuardOf(type) !== undefined);
  if (conditions.length === 0) return conditions;
  const exploration = analysis.get(explorationFact);
  const nodes = analysis.get(visits);
  return conditions.filter(({ index }) => isSettled(nodes[index] ?? [], exploration));
});

/** Whether a condition has come out somehow, and in no state otherwise. */
function isSettled(nodes: readonly Node[], exploration: Exploration): boolean {
  let first: boolean | undefined;
  for (const node of nodes) {
    if (!isCondition(node, exploration)) continue;
    for (const { way } of node.exits) {
      first ??= way.isJump;
      if (way.isJump !== first) return false;
    }
  }
  return first !== undefined;
}
