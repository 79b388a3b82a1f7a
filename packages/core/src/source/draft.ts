import type { ArrayNode, Member, ObjectNode, SyntaxNode } from './syntax.ts';

// Nodes while the parser still fills them. They are made in one place each, so that all of a kind have the same layout.

export type DraftContainer = DraftObject | DraftArray;
export type DraftObject = Draft<ObjectNode> & { members: DraftMember[] };
export type DraftArray = Draft<ArrayNode> & { elements: SyntaxNode[] };
export type DraftMember = Draft<Member>;

type Draft<Node> = { -readonly [Name in keyof Node]: Node[Name] };

/** An object without members, its end not known yet. */
export function draftObject(start: number): DraftObject {
  return { kind: 'object', start, end: start + 1, members: [] };
}

/** A list without elements, its end not known yet. */
export function draftArray(start: number): DraftArray {
  return { kind: 'array', start, end: start + 1, elements: [] };
}

/** A member without value. */
export function draftMember(key: Member['key']): DraftMember {
  return { key, value: undefined, start: key.start, end: key.end };
}

/** Gives the member its value. */
export function fill(member: DraftMember, value: SyntaxNode | undefined): void {
  member.value = value;
  member.end = (value ?? member.key).end;
}

/** Where the container ends as far as it is written: after its last entry, or after its bracket. */
export function contentEnd(container: DraftContainer): number {
  const entries = container.kind === 'object' ? container.members : container.elements;
  return entries[entries.length - 1]?.end ?? container.start + 1;
}
