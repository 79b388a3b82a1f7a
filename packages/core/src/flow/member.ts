import type { Member, ObjectNode, SyntaxNode } from '../source/index.ts';

/**
 * The member the platform reads for a name: letter case does not matter, and the last one written wins
 * (encoding/json of its language).
 */
export function findMember(object: ObjectNode, name: string): Member | undefined {
  for (let index = object.members.length - 1; index >= 0; index--) {
    const member = object.members[index] as Member;
    const key = member.key.value;
    if (key === name || (key.length === name.length && key.toLowerCase() === name)) return member;
  }
  return undefined;
}

/** The value the platform reads for a name; undefined when absent or not written yet. */
export function findValue(object: ObjectNode, name: string): SyntaxNode | undefined {
  return findMember(object, name)?.value;
}

/** The text the platform reads for a name; undefined when absent or no text. */
export function findText(object: ObjectNode, name: string): string | undefined {
  const value = findValue(object, name);
  return value?.kind === 'string' ? value.value : undefined;
}
