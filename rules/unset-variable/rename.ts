import type { VariableRead } from '@callflow-lint/core/flow';
import type { Fix } from '@callflow-lint/core/rule';
import { replaceNode, type StringNode, type SyntaxTree } from '@callflow-lint/core/source';

/** Writes another name wherever a variable is read. */
export function rename(tree: SyntaxTree, reads: readonly VariableRead[], name: string): Fix {
  const texts = new Map<StringNode, string>();
  for (const { action, template, option, name: old } of reads) {
    const named = action.optionValue(option ?? '');
    if (template !== undefined) texts.set(template.node, template.node.value.replaceAll(`\${${old}}`, `\${${name}}`));
    else if (named?.kind === 'string') texts.set(named, name);
  }
  const edits = [...texts].map(([node, text]) => replaceNode(tree, node, text));
  return { title: `Write ${name}`, safety: 'suggestion', edits };
}
