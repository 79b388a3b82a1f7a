import type { ArrayNode, ObjectNode, SyntaxNode } from './syntax.ts';

/** A plain JSON value. Objects have no prototype, so every key is an ordinary one. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * The value a node stands for, as JSON.parse gives it: of equal keys the last one wins. Members without value are left
 * out. At any depth of nesting.
 */
export function toValue(node: SyntaxNode): Json {
  const open: Conversion[] = [];
  const value = convert(node, open);
  for (let next = open.pop(); next !== undefined; next = open.pop()) fill(next, open);
  return value;
}

type Conversion =
  | { readonly node: ObjectNode; readonly into: { [key: string]: Json } }
  | { readonly node: ArrayNode; readonly into: Json[] };

/** The value of the node; what an object or list holds is left for later. */
function convert(node: SyntaxNode, open: Conversion[]): Json {
  switch (node.kind) {
    case 'null':
      return null;
    case 'object': {
      const into = Object.create(null) as { [key: string]: Json };
      open.push({ node, into });
      return into;
    }
    case 'array': {
      const into: Json[] = [];
      open.push({ node, into });
      return into;
    }
    default:
      return node.value;
  }
}

function fill(conversion: Conversion, open: Conversion[]): void {
  if ('members' in conversion.node) {
    const into = conversion.into as { [key: string]: Json };
    for (const { key, value } of conversion.node.members) {
      if (value !== undefined) into[key.value] = convert(value, open);
    }
  } else {
    const into = conversion.into as Json[];
    for (const element of conversion.node.elements) into.push(convert(element, open));
  }
}
