import { type Chain, timeConditionOf } from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';
import type { Contract } from '@callflow-lint/core/platform';
import { hasFaultBefore } from './has-fault.ts';
import { findIdle } from './idle.ts';

/** Whether a rule about time tells why a condition comes out as it does. */
export function isTimeCause(action: Action, chains: readonly Chain[], contract: Contract): boolean {
  if (timeConditionOf(action) === undefined) return false;
  return (
    hasFaultBefore(action, chains, contract) || findIdle(chains, contract).some((idle) => idle.condition === action)
  );
}
