import type { TextEdit } from './edit.ts';
import { commaAfter, endOfBlankLine } from './separator.ts';
import { type Container, type Entry, entriesOf, isFirstOnLine, lineStart } from './style.ts';
import type { ArrayNode, Member, ObjectNode, SyntaxNode, SyntaxTree } from './syntax.ts';
import { skipBlanks, skipSpace } from './trivia.ts';

/** Edits that take a member out, together with its comma and, if nothing else is left on it, its line. Comments stay. */
export function removeMember(tree: SyntaxTree, object: ObjectNode, member: Member): TextEdit[] {
  return removeEntries(tree, object, [member]);
}

/** Edits that take members out; unlike several `removeMember` they never overlap. */
export function removeMembers(tree: SyntaxTree, object: ObjectNode, members: readonly Member[]): TextEdit[] {
  return removeEntries(tree, object, members);
}

/** Edits that take an element out of a list; see `removeMember`. */
export function removeElement(tree: SyntaxTree, array: ArrayNode, element: SyntaxNode): TextEdit[] {
  return removeEntries(tree, array, [element]);
}

/** Edits that take elements out of a list; unlike several `removeElement` they never overlap. */
export function removeElements(tree: SyntaxTree, array: ArrayNode, elements: readonly SyntaxNode[]): TextEdit[] {
  return removeEntries(tree, array, elements);
}

function removeEntries({ text }: SyntaxTree, container: Container, removed: readonly Entry[]): TextEdit[] {
  const entries = entriesOf(container);
  const gone = new Set(removed);
  if (entries.length > 0 && entries.every((entry) => gone.has(entry))) {
    const emptied = emptyOut(text, container, entries);
    if (emptied !== undefined) return [emptied];
  }
  const edits: TextEdit[] = [];
  for (const entry of entries) {
    if (!gone.has(entry)) continue;
    const comma = commaAfter(text, entry.end);
    edits.push(...removeStretches(text, entry, comma));
  }
  const orphan = orphanedComma(text, entries, gone);
  return joined(orphan === undefined ? edits : [orphan, ...edits]);
}

/** One edit for everything between the brackets, when there is nothing but the entries. */
function emptyOut(text: string, container: Container, entries: readonly Entry[]): TextEdit | undefined {
  let end = container.start + 1;
  for (const entry of entries) {
    if (skipSpace(text, end) !== entry.start) return undefined;
    end = skipSpace(text, entry.end);
    if (text[end] === ',') end++;
  }
  return skipSpace(text, end) === container.end - 1
    ? { start: container.start + 1, end: container.end - 1, text: '' }
    : undefined;
}

/** The comma after the last entry that stays, when nothing follows it any more and it was no trailing comma. */
function orphanedComma(text: string, entries: readonly Entry[], gone: ReadonlySet<Entry>): TextEdit | undefined {
  const last = entries[entries.length - 1];
  if (last === undefined || !gone.has(last) || commaAfter(text, last.end) !== undefined) return undefined;
  const kept = entries.findLastIndex((entry) => !gone.has(entry));
  const comma = commaAfter(text, entries[kept]?.end ?? text.length);
  if (comma === undefined) return undefined;
  const next = skipBlanks(text, comma + 1);
  // The blanks go with it unless they set off a comment.
  return { start: comma, end: next === entries[kept + 1]?.start ? next : comma + 1, text: '' };
}

/** The entry, and its comma apart from it when there is a comment between them. */
function removeStretches(text: string, { start, end }: Entry, comma: number | undefined): TextEdit[] {
  if (comma === undefined) return [withLine(text, start, end, 'last')];
  if (skipSpace(text, end) === comma) return [withLine(text, start, comma + 1)];
  return [{ start, end: skipBlanks(text, end), text: '' }, withLine(text, comma, comma + 1)];
}

/** Widens a removal to its whole line when nothing else stands there, else to the blanks that it would leave behind. */
function withLine(text: string, start: number, end: number, position?: 'last'): TextEdit {
  const lineEnd = endOfBlankLine(text, end);
  const isFirst = isFirstOnLine(text, start);
  if (isFirst && lineEnd !== undefined) return { start: lineStart(text, start), end: lineEnd, text: '' };
  if (lineEnd === undefined && position !== 'last') return { start, end: skipBlanks(text, end), text: '' };
  let from = start;
  while (text[from - 1] === ' ' || text[from - 1] === '\t') from--;
  return { start: from, end, text: '' };
}

/** Joins removals that overlap or touch: neighbours that claim the same blanks. */
function joined(edits: TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last === undefined || edit.start > last.end) result.push(edit);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, edit.end), text: '' };
  }
  return result;
}
