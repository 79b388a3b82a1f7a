import type { TextEdit } from './edit.ts';
import { renderMember, renderValue } from './render.ts';
import { commaAfter, skipLineComments } from './separator.ts';
import { type Container, entriesOf, hasLineBreak, type Style, styleOf } from './style.ts';
import type { ArrayNode, ObjectNode, SyntaxTree } from './syntax.ts';
import type { Json } from './value.ts';

/**
 * Edits that add a member in the style of the object: after the member with the key `after`, or at the end. Two
 * insertions at the same place of one object do not go together.
 */
export function insertMember(
  tree: SyntaxTree,
  object: ObjectNode,
  key: string,
  value: Json,
  { after }: { readonly after?: string } = {},
): TextEdit[] {
  const style = styleOf(tree, object);
  const index = object.members.findLastIndex((member) => member.key.value === after);
  const place = after === undefined || index === -1 ? object.members.length : index + 1;
  return insertEntries(tree, object, place, [renderMember(key, value, style)], style);
}

/** Edits that add an element to a list in its style: so that it has the index `at`, or at the end. */
export function insertElement(
  tree: SyntaxTree,
  array: ArrayNode,
  value: Json,
  { at = array.elements.length }: { readonly at?: number } = {},
): TextEdit[] {
  const style = styleOf(tree, array);
  const place = Math.min(Math.max(at, 0), array.elements.length);
  return insertEntries(tree, array, place, [renderValue(value, style, style.inner)], style);
}

/** Edits that add entries, written already, before the entry with an index. */
export function insertEntries(
  tree: SyntaxTree,
  container: Container,
  index: number,
  written: readonly string[],
  style: Style,
): TextEdit[] {
  const { text } = tree;
  const entries = entriesOf(container);
  const before = entries[index - 1];
  const separator = style.isMultiline ? `,${style.eol}${style.inner}` : `,${style.gap}`;
  const joined = written.join(separator);
  if (entries.length === 0) return [intoEmpty(tree, container, joined, style)];
  if (before === undefined) return [atStart(text, container, joined, style, separator)];
  const comma = commaAfter(text, before.end);
  if (comma === undefined) return atEnd(text, before.end, joined, style);
  const next = entries[index];
  return [afterComma(text, comma, next?.start, joined, style)];
}

function intoEmpty({ text, comments }: SyntaxTree, { start, end }: Container, written: string, style: Style): TextEdit {
  const close = end > start + 1 ? end - 1 : end;
  const last = comments.findLast((comment) => comment.start > start && comment.end < end)?.end;
  const outer = style.isMultiline ? style.eol + style.outer : '';
  const inner = style.isMultiline ? style.eol + style.inner : '';
  if (last === undefined) return { start: start + 1, end: close, text: inner + written + outer };
  // Comments stay before what is added.
  return { start: last, end: last, text: (inner || ' ') + written + (hasLineBreak(text, last, close) ? '' : outer) };
}

function atStart(text: string, container: Container, written: string, style: Style, separator: string): TextEdit {
  const first = entriesOf(container)[0]?.start ?? container.end;
  if (!style.isMultiline) return { start: first, end: first, text: written + separator };
  const start = skipLineComments(text, container.start + 1);
  // A comment that leads up to the first entry in the same line stays with it.
  const place = hasLineBreak(text, start, first) ? start : first;
  return place === first
    ? { start: first, end: first, text: written + separator }
    : { start, end: start, text: `${style.eol}${style.inner}${written},` };
}

/** After the last entry, which gets its comma; a comment behind it in its line stays there. */
function atEnd(text: string, end: number, written: string, style: Style): TextEdit[] {
  if (!style.isMultiline) return [{ start: end, end, text: `,${style.gap}${written}` }];
  const lineEnd = skipLineComments(text, end);
  const line = style.eol + style.inner + written;
  if (lineEnd === end) return [{ start: end, end, text: `,${line}` }];
  return [
    { start: end, end, text: ',' },
    { start: lineEnd, end: lineEnd, text: line },
  ];
}

/** Between two entries, or after the last one when that has a trailing comma. */
function afterComma(text: string, comma: number, next: number | undefined, written: string, style: Style): TextEdit {
  const place = skipLineComments(text, comma + 1);
  if (style.isMultiline && (next === undefined || hasLineBreak(text, place, next))) {
    return { start: place, end: place, text: `${style.eol}${style.inner}${written},` };
  }
  return { start: comma + 1, end: comma + 1, text: `${style.gap}${written},` };
}
