import type { SyntaxNode, SyntaxTree } from '@callflow-lint/core/source';

/** The quotation marks that a literal is written with. */
export type Quotes = '"' | "'";

/** The quotation marks of the first text of a literal. */
export function quotesOf({ root }: SyntaxTree, text: string): Quotes {
  const first = root === undefined ? undefined : firstQuote(root, text);
  return first ?? '"';
}

function firstQuote(node: SyntaxNode, text: string): Quotes | undefined {
  switch (node.kind) {
    case 'string': {
      const mark = text[node.start];
      return mark === '"' || mark === "'" ? mark : undefined;
    }
    case 'object':
      for (const { value } of node.members) {
        const found = value === undefined ? undefined : firstQuote(value, text);
        if (found !== undefined) return found;
      }
      return undefined;
    case 'array':
      for (const element of node.elements) {
        const found = firstQuote(element, text);
        if (found !== undefined) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}

const JSON_STRING = /"(?:[^"\\]|\\.)*"/g;

/** JSON text with its strings in other quotation marks. */
export function requote(json: string, quotes: Quotes): string {
  if (quotes === '"') return json;
  return json.replace(JSON_STRING, (string) => {
    const inner = string.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
    return `'${inner}'`;
  });
}
