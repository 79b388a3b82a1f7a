import type { Member, SyntaxNode, SyntaxTree } from './syntax.ts';

/**
 * The JSON pointer (RFC 6901) of a node of the tree; the key of a member has the pointer of the member. Where a key is
 * written twice, both values have the same pointer.
 * @returns undefined when the node is not of this tree.
 */
export function pointerOf(tree: SyntaxTree, node: SyntaxNode): string | undefined {
  let pointer = '';
  let current = tree.root;
  while (current !== undefined && current !== node) {
    if (current.kind === 'object') {
      const member: Member | undefined = entryAround(current.members, node);
      if (member === undefined) return undefined;
      pointer += `/${escapeToken(member.key.value)}`;
      if (member.key === node) return pointer;
      current = member.value;
    } else if (current.kind === 'array') {
      const element: SyntaxNode | undefined = entryAround(current.elements, node);
      if (element === undefined) return undefined;
      pointer += `/${indexAt(current.elements, node.start)}`;
      current = element;
    } else {
      return undefined;
    }
  }
  return current === undefined ? undefined : pointer;
}

/** The node a JSON pointer leads to; of equal keys the last one. Undefined when there is none. */
export function nodeAt(tree: SyntaxTree, pointer: string): SyntaxNode | undefined {
  const [before, ...tokens] = pointer.split('/');
  let node = before === '' ? tree.root : undefined;
  for (const token of tokens) {
    if (node?.kind === 'object') node = lastValue(node.members, unescapeToken(token));
    else if (node?.kind === 'array') node = /^(?:0|[1-9]\d*)$/.test(token) ? node.elements[Number(token)] : undefined;
    else return undefined;
  }
  return node;
}

function lastValue(members: readonly Member[], key: string): SyntaxNode | undefined {
  return members.findLast((member) => member.key.value === key)?.value;
}

function escapeToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapeToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The entry whose range holds the node's. */
function entryAround<Entry extends { start: number; end: number }>(
  entries: readonly Entry[],
  node: SyntaxNode,
): Entry | undefined {
  const entry = entries[indexAt(entries, node.start)];
  return entry !== undefined && entry.end >= node.end ? entry : undefined;
}

/** The index of the last entry that starts at or before the offset; -1 when all start after it. */
function indexAt(entries: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as { start: number }).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
