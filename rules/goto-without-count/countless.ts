import type { Action } from '@callflow-lint/core/flow';
import type { ActionType, Contract, Guard } from '@callflow-lint/core/platform';

/** The option that limits how often actions of a type jump; undefined for types that do not count. */
export function countOption(type: ActionType | undefined): string | undefined {
  for (const { when } of type?.edges ?? []) {
    const option = when === undefined ? undefined : counterIn(when);
    if (option !== undefined) return option;
  }
  return undefined;
}

function counterIn(guard: Guard): string | undefined {
  return guard.is === 'counter' ? guard.option : undefined;
}

/** True when the action counts its jumps and its count is absent, null, zero or negative. */
export function isCountless(action: Action): boolean {
  const option = countOption(action.type);
  if (option === undefined) return false;
  const value = action.optionValue(option);
  return value === undefined || value.kind === 'null' || (value.kind === 'number' && value.value <= 0);
}

/**
 * True when a goto without a count keeps calls in the loop: once it has a count, the loop has an end. The engine never takes
 * such a jump, so there it is no part of any loop.
 */
export function goesBackWithoutCount(loop: { readonly actions: readonly Action[] }, contract: Contract): boolean {
  return contract === 'documented' && loop.actions.some((action) => isCountless(action) && jumpsBack(action));
}

function jumpsBack({ references, flow, index }: Action): boolean {
  return references.some(({ name, id }) => {
    const target = id === undefined || name === 'next_id' ? undefined : flow.byId.get(id);
    return target !== undefined && target.index <= index;
  });
}
