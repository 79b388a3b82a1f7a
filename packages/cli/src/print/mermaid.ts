import type { FlowGraph } from '@callflow-lint/views/graph';

/** A graph as a Mermaid flowchart. */
export function toMermaid({ nodes, edges }: FlowGraph): string {
  const lines = ['flowchart TD'];
  for (const { index, label, isEnd } of nodes) {
    const text = escaped(label);
    lines.push(`  a${index}${isEnd ? `(["${text}"])` : `["${text}"]`}`);
  }
  edges.forEach(({ from, to, label, kind }, number) => {
    if (to === undefined) lines.push(`  missing${number}{{"no such action"}}`);
    const target = to === undefined ? `missing${number}` : `a${to}`;
    const arrow = kind === 'runs on' ? '-->' : '-.->';
    lines.push(`  a${from} ${arrow}${label === '' ? '' : `|"${escaped(label)}"|`} ${target}`);
  });
  return `${lines.join('\n')}\n`;
}

/** Mermaid reads HTML entities, written with # instead of &. */
export function escaped(text: string): string {
  return text.replace(/[&<>"#|`\\\s]/g, (character) => (character === ' ' ? ' ' : `#${character.charCodeAt(0)};`));
}
