import { type Action, unreadMembers } from '@callflow-lint/core/flow';
import type { Member, ObjectNode } from '@callflow-lint/core/source';

/** An object under another name that holds options of the type, where there is no `option`. */
export function findContainer(action: Action, object: ObjectNode): Member | undefined {
  const options = action.type?.options ?? {};
  if (object.members.some(({ key }) => key.value.toLowerCase() === 'option')) return undefined;
  return unreadMembers(action).find(
    ({ key, value }) =>
      value?.kind === 'object' &&
      !Object.hasOwn(options, key.value.toLowerCase()) &&
      value.members.some((member) => Object.hasOwn(options, member.key.value.toLowerCase())),
  );
}
