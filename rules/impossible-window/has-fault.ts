import { type Chain, timeConditionOf } from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';
import type { Contract } from '@callflow-lint/core/platform';
import { findMisreading } from '../fieldwise-time/misreading.ts';
import { hasImplicitMidnight } from '../implicit-midnight/absent.ts';
import { isInRange } from '../time-field-range/in-range.ts';

/** Whether a condition, or one before it in a chain, does not mean what it says, so that other rules tell the cause. */
export function hasFaultBefore(action: Action, chains: readonly Chain[], contract: Contract): boolean {
  return chains.some(({ links }) => {
    const index = links.findIndex(({ condition }) => condition === action);
    return links.slice(0, index + 1).some(({ condition }) => hasFault(condition, contract));
  });
}

function hasFault(action: Action, contract: Contract): boolean {
  const condition = timeConditionOf(action);
  if (condition === undefined) return false;
  return (
    !isInRange(condition) ||
    findMisreading(condition, contract) !== undefined ||
    hasImplicitMidnight(condition, contract)
  );
}
