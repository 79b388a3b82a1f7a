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
  return conditions.filter(({ index }) => {
    const asking = nodes[index]?.filter((node) => isCondition(node, exploration)) ?? [];
    return new Set(asking.flatMap(({ exits }) => exits.map(({ way }) => way.isJump))).size === 1;
  });
});
