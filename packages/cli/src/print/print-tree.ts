import type { LineIndex, SyntaxNode, SyntaxTree } from '@callflow-lint/core/source';

/** One node of a syntax tree in a flat list, so that no depth of nesting is too much. */
export interface TreeRow {
  readonly depth: number;
  /** The key it stands under; undefined in lists and at the root. */
  readonly key?: string;
  readonly kind: SyntaxNode['kind'];
  readonly value?: string | number | boolean;
  readonly start: number;
  readonly end: number;
}

/** The nodes of a tree in the order of the text. */
export function treeRows({ root }: SyntaxTree): TreeRow[] {
  const rows: TreeRow[] = [];
  const open: { readonly node: SyntaxNode; readonly depth: number; readonly key?: string }[] = [];
  if (root !== undefined) open.push({ node: root, depth: 0 });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth, key } = next;
    const { kind, start, end } = node;
    rows.push({
      depth,
      ...(key !== undefined && { key }),
      kind,
      ...('value' in node && { value: node.value }),
      start,
      end,
    });
    if (node.kind === 'array') {
      for (const element of [...node.elements].reverse()) open.push({ node: element, depth: depth + 1 });
    } else if (node.kind === 'object') {
      for (const member of [...node.members].reverse()) {
        if (member.value !== undefined) open.push({ node: member.value, depth: depth + 1, key: member.key.value });
      }
    }
  }
  return rows;
}

/** The deepest level that is still indented. */
const MAX_INDENT = 40;

/** The tree as text, one node per line, and the problems found while reading it. */
export function printTree(tree: SyntaxTree, lines: LineIndex): string {
  const at = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return `${line}:${column}`;
  };
  const rows = treeRows(tree).map(({ depth, key, kind, value, start, end }) => {
    const name = key === undefined ? '' : `${JSON.stringify(key)}: `;
    const content = value === undefined ? '' : ` ${JSON.stringify(value)}`;
    const indent = depth > MAX_INDENT ? `${'  '.repeat(MAX_INDENT)}[${depth}] ` : '  '.repeat(depth);
    return `${indent}${name}${kind}${content}  ${at(start)}-${at(end)}\n`;
  });
  const problems = tree.problems.map(({ start, message }) => `problem ${at(start)}  ${message}\n`);
  return [...rows, ...problems].join('');
}
