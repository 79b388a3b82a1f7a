import { Parser } from './parser.ts';
import type { SyntaxTree } from './syntax.ts';

/**
 * Reads JSON or JSONC. Never throws: of a broken text everything that was seen is kept, and each fault is a problem with
 * its place. Takes time linear in the text, at any depth of nesting.
 * @example
 * ```js
 * import { parse } from '@callflow-lint/core/source';
 *
 * const { root, problems } = parse('{ "actions": [] ');
 * console.log(root.kind, problems.length); // object 1
 * ```
 */
export function parse(text: string): SyntaxTree {
  return new Parser(text).read();
}
