import type { Action } from '@callflow-lint/core/flow';
import type { Contract } from '@callflow-lint/core/platform';
import { countOption } from '../goto-without-count/countless.ts';

/** True when the action counts its jumps and has a positive count. */
export function isCounted(action: Action): boolean {
  const option = countOption(action.type);
  const value = option === undefined ? undefined : action.optionValue(option);
  return value?.kind === 'number' && value.value > 0;
}

/** True when the loop goes on only because the engine never counts a jump down to zero. */
export function neverCountsDown({ actions }: { readonly actions: readonly Action[] }, contract: Contract): boolean {
  return contract === 'engine' && actions.some((action) => isCounted(action));
}
