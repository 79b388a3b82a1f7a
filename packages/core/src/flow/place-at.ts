import type { Range, SyntaxNode, SyntaxTree } from '../source/index.ts';
import { join, type Place } from './place.ts';

/** The place of a stretch of the text that need not be a node, e.g. of a syntax error: its pointer is that of what is around it. */
export function placeAt(tree: SyntaxTree, { start, end }: Range): Place {
  let pointer = '';
  let node: SyntaxNode | undefined = tree.root;
  while (node?.kind === 'object' || node?.kind === 'array') {
    if (node.kind === 'object') {
      const member = around(node.members, start, end);
      if (member === undefined) break;
      pointer = join(pointer, member.key.value);
      node = member.value;
    } else {
      const element = around(node.elements, start, end);
      if (element === undefined) break;
      pointer = join(pointer, node.elements.indexOf(element));
      node = element;
    }
  }
  return { pointer, start, end };
}

/** The entry that holds the stretch; entries are in the order of the text. */
function around<Entry extends Range>(entries: readonly Entry[], start: number, end: number): Entry | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).start <= start) low = middle + 1;
    else high = middle;
  }
  const entry = entries[low - 1];
  return entry !== undefined && entry.end >= end ? entry : undefined;
}
