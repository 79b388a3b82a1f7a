import type { Action } from '@callflow-lint/core/flow';
import type { Member } from '@callflow-lint/core/source';

/** An object under another name that holds options of the type, where there is no `option`. */
export function findContainer(action: Action): Member | undefined {
  const options = action.type?.options ?? {};
  if (action.own.option !== undefined) return undefined;
  return action.own.unread.find(
    ({ key, value }) =>
      value?.kind === 'object' &&
      !Object.hasOwn(options, key.value.toLowerCase()) &&
      value.members.some((member) => Object.hasOwn(options, member.key.value.toLowerCase())),
  );
}
