import type { TextEdit } from './edit.ts';
import { insertEntries } from './insert.ts';
import { removeMembers } from './remove.ts';
import { reindent } from './render.ts';
import { type Style, styleOf } from './style.ts';
import type { Member, ObjectNode, SyntaxTree } from './syntax.ts';

/**
 * Edits that move members of an object, as they are written, into an object below or beside it: one that exists, or a new
 * member of `from` with the key given, which takes the place of the first one moved. None without members to move.
 */
export function moveMembers(
  tree: SyntaxTree,
  from: ObjectNode,
  members: readonly Member[],
  to: ObjectNode | string,
): TextEdit[] {
  const moved = from.members.filter((member) => members.includes(member));
  const [first, ...rest] = moved;
  if (first === undefined) return [];
  const style = styleOf(tree, from);
  if (typeof to !== 'string') {
    const target = styleOf(tree, to);
    const written = moved.map((member) => writtenAt(tree, member, style, target.inner));
    return [...removeMembers(tree, from, moved), ...insertEntries(tree, to, to.members.length, written, target)];
  }
  const text = wrapped(tree, moved, to, style);
  return [{ start: first.start, end: first.end, text }, ...removeMembers(tree, from, rest)];
}

function wrapped(tree: SyntaxTree, members: readonly Member[], key: string, style: Style): string {
  const name = JSON.stringify(key) + style.colon;
  if (!style.isMultiline) {
    const written = members.map((member) => tree.text.slice(member.start, member.end));
    return `${name}{${written.join(`,${style.gap}`)}}`;
  }
  const line = style.eol + style.inner + style.unit;
  const written = members.map((member) => line + writtenAt(tree, member, style, style.inner + style.unit));
  return `${name}{${written.join(',')}${style.eol}${style.inner}}`;
}

function writtenAt(tree: SyntaxTree, member: Member, from: Style, indent: string): string {
  return reindent(tree.text.slice(member.start, member.end), from.inner, indent);
}
