import type { ActionType } from './action-type.ts';
import { actionTypes } from './actions.gen.ts';

const byName: ReadonlyMap<string, ActionType> = new Map(actionTypes.map((type) => [type.type, type]));

/**
 * The action type with exactly this name, internal and former ones included.
 * @example
 * ```js
 * import { findActionType } from '@callflow-lint/core/platform';
 *
 * console.log(findActionType('talk').options.text.required); // always
 * ```
 */
export function findActionType(name: string): ActionType | undefined {
  return byName.get(name);
}

/** True when a flow that uses the type is accepted on upload; one that the platform does not know (undefined) is not. */
export function isAccepted(type: ActionType | undefined): boolean {
  return type?.standing === 'current' || type?.standing === 'deprecated';
}

/** The types a flow can be uploaded with. */
export const acceptedActionTypes: readonly ActionType[] = actionTypes.filter(isAccepted);
