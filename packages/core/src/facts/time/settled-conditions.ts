import type { Action } from '../../flow/index.ts';
import { exploration as explorationFact, isOwn } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { isCondition } from './chain-walk.ts';
import { timeGuardOf } from './time-condition.ts';

/** The time conditions that calls get to and that come out the same each time; whether that is a fault depends on their `Chain`. */
export const settledConditions = defineFact('settledConditions', (analysis): readonly Action[] => {
  const { flow } = analysis;
  if (!flow.actions.some(({ type }) => timeGuardOf(type) !== undefined)) return NONE;
  const exploration = analysis.get(explorationFact);
  const sides = new Map<number, Side>();
  for (const node of exploration.nodes) {
    const { position } = node.state;
    if (!isOwn(position) || !isCondition(node, exploration)) continue;
    for (const { way } of node.exits) {
      const side = way.isJump ? 'fails' : 'passes';
      const known = sides.get(position.index) ?? side;
      sides.set(position.index, known === side ? side : 'both');
    }
  }
  return flow.actions.filter(({ index }) => (sides.get(index) ?? 'both') !== 'both');
});

type Side = 'passes' | 'fails' | 'both';

const NONE: readonly Action[] = [];
