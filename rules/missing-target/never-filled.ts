import { type Flow, identify, mayWrite, type VariableWrite, variableWrite } from '@callflow-lint/core/flow';
import { type Contract, hasPlaceholder, placeholderNames, RESERVED_PREFIX } from '@callflow-lint/core/platform';

/**
 * True when a text has placeholders and nothing in the flow sets one of their variables to what may be an id of one of its
 * actions. The variables of the platform are its own.
 */
export function isNeverFilled(text: string, flow: Flow, contract: Contract): boolean {
  const names = placeholderNames(text);
  if (names.length === 0 || names.some((name) => name.startsWith(RESERVED_PREFIX))) return false;
  const writes = flow.actions.flatMap((action) => variableWrite(action, contract) ?? []);
  return !writes.some((write) => names.some((name) => mayWrite(write, name)) && mayBeId(write, flow));
}

/** A text that is written down is known; whatever else is stored may be an id. */
function mayBeId({ action, anyExcept }: VariableWrite, { byId }: Flow): boolean {
  const assign = action.type?.edges.flatMap(({ effects }) => effects ?? []).find((effect) => effect.do === 'assign');
  const value = assign?.do === 'assign' ? action.optionValue(assign.value) : undefined;
  if (anyExcept !== undefined || value?.kind !== 'string' || hasPlaceholder(value.value)) return true;
  return byId.has(identify(value.value) ?? '');
}
