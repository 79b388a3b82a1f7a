import { type Action, findMember, findValue } from '@callflow-lint/core/flow';
import type { Fix } from '@callflow-lint/core/rule';
import {
  type Member,
  moveMembers,
  type ObjectNode,
  removeMembers,
  renameKey,
  type SyntaxTree,
} from '@callflow-lint/core/source';

/** Moves the members under `option`; what stands there already wins, as it does on the platform. */
export function movesInto(tree: SyntaxTree, action: Action, object: ObjectNode, members: readonly Member[]): Fix[] {
  const { option } = action;
  if (option === undefined && findValue(object, 'option') !== undefined) return [];
  const edits =
    option === undefined || members.every((member) => findMember(option, member.key.value.toLowerCase()) === undefined)
      ? moveMembers(tree, object, members, option ?? 'option')
      : removeMembers(tree, object, members);
  const isMoved = option === undefined || edits.some(({ text }) => text !== '');
  // Not safe: from then on the options count, and nobody has heard what they do.
  return [{ title: isMoved ? 'Move under "option"' : 'Remove, as "option" has it too', safety: 'suggestion', edits }];
}

/** Gives the object that holds the options the name that the platform reads. */
export function renameContainer(member: Member): Fix {
  return { title: 'Rename to "option"', safety: 'suggestion', edits: [renameKey(member, 'option')] };
}
