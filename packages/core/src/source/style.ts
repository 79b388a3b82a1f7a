import type { ArrayNode, Member, ObjectNode, SyntaxNode, SyntaxTree } from './syntax.ts';
import { isLineBreak, skipBlanks } from './trivia.ts';

/** An object or a list. */
export type Container = ObjectNode | ArrayNode;
/** A member or an element. */
export type Entry = Member | SyntaxNode;

/** How the text around a container is written, so that what is put there looks the same. */
export interface Style {
  /** Each entry stands on a line of its own. */
  readonly isMultiline: boolean;
  /** The line break of the file. */
  readonly eol: string;
  /** What one level is indented by. */
  readonly unit: string;
  /** The indentation of the container's line, and of its entries. */
  readonly outer: string;
  readonly inner: string;
  /** Between a key and its value. */
  readonly colon: string;
  /** After the comma between entries of one line. */
  readonly gap: string;
}

/** The entries of a container. */
export function entriesOf(container: Container): readonly Entry[] {
  return container.kind === 'object' ? container.members : container.elements;
}

/** Reads the style at a container; an empty one goes by the document. */
export function styleOf({ text, root }: SyntaxTree, container: Container): Style {
  const first = entriesOf(container)[0];
  const unit = unitOf(text, root);
  const outer = indentAt(text, container.start);
  const colon = colonOf(text, container) ?? colonOf(text, root) ?? ': ';
  return {
    isMultiline: first === undefined ? /[\r\n]/.test(text.trim()) : hasLineBreak(text, container.start, first.start),
    eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    unit,
    outer,
    inner: first !== undefined && isFirstOnLine(text, first.start) ? indentAt(text, first.start) : outer + unit,
    colon,
    gap: colon.trimEnd() === colon ? '' : ' ',
  };
}

/** Whether there is a line break between two offsets. */
export function hasLineBreak(text: string, start: number, end: number): boolean {
  return /[\r\n]/.test(text.slice(start, end));
}

/** The offset at which the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Whether only blanks stand before an offset in its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return skipBlanks(text, lineStart(text, offset)) >= offset;
}

/** The blanks at the start of an offset's line. */
function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return text.slice(start, Math.min(skipBlanks(text, start), offset));
}

const DEFAULT_UNIT = '  ';

/** The indentation of the first entry of the document relative to the document itself. */
function unitOf(text: string, root: SyntaxNode | undefined): string {
  if (root?.kind !== 'object' && root?.kind !== 'array') return DEFAULT_UNIT;
  const first = entriesOf(root)[0];
  if (first === undefined || !isFirstOnLine(text, first.start)) return DEFAULT_UNIT;
  const outer = indentAt(text, root.start);
  const inner = indentAt(text, first.start);
  return inner.length > outer.length && inner.startsWith(outer) ? inner.slice(outer.length) : DEFAULT_UNIT;
}

/** What stands between the first key and its value, where that is a colon with blanks. */
function colonOf(text: string, node: SyntaxNode | undefined): string | undefined {
  const first = node?.kind === 'object' ? node.members[0] : undefined;
  if (first?.value === undefined) return undefined;
  const between = text.slice(first.key.end, first.value.start);
  return /^ ?: ?$/.test(between) ? between : undefined;
}
