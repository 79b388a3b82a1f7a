import type { TextEdit } from './edit.ts';
import { renderValue } from './render.ts';
import { entriesOf, hasLineBreak, lineStart, styleOf } from './style.ts';
import type { ArrayNode, Member, StringNode, SyntaxNode, SyntaxTree } from './syntax.ts';
import type { Json } from './value.ts';

/** The edit that makes a string hold another text. */
export function replaceString(node: StringNode, value: string): TextEdit {
  return { start: node.start, end: node.end, text: JSON.stringify(value) };
}

/** The edit that gives a member another key. */
export function renameKey({ key }: Member, name: string): TextEdit {
  return replaceString(key, name);
}

/** The edit that puts another value in the place of a node, on several lines where the entries around it have lines of their own. */
export function replaceNode(tree: SyntaxTree, node: SyntaxNode, value: Json): TextEdit {
  const { text } = tree;
  const { start, end } = node;
  const style = styleOf(tree, { kind: 'object', start, end, members: [] });
  const isCompound = (node.kind === 'object' || node.kind === 'array') && entriesOf(node).length > 0;
  const isMultiline = isCompound ? hasLineBreak(text, start, end) : style.isMultiline && hasOwnLine(text, start);
  return { start, end, text: renderValue(value, { ...style, isMultiline }, style.outer) };
}

/** The edit that puts other elements in the place of neighbouring ones of a list, of which there has to be one. */
export function replaceElements(
  tree: SyntaxTree,
  array: ArrayNode,
  { at, count }: { readonly at: number; readonly count: number },
  values: readonly Json[],
): TextEdit {
  const style = styleOf(tree, array);
  const [first, last] = [array.elements[at], array.elements[at + count - 1]];
  const { start, end } = { start: first?.start ?? array.start, end: last?.end ?? array.end };
  const isMultiline = first !== undefined && hasLineBreak(tree.text, first.start, first.end);
  const written = values.map((value) => renderValue(value, { ...style, isMultiline }, style.inner));
  return { start, end, text: written.join(style.isMultiline ? `,${style.eol}${style.inner}` : `,${style.gap}`) };
}

/** Whether at most a key stands before the value in its line. */
function hasOwnLine(text: string, start: number): boolean {
  return /^[ \t]*(?:"(?:[^"\\]|\\.)*"[ \t]*:[ \t]*)?$/.test(text.slice(lineStart(text, start), start));
}
