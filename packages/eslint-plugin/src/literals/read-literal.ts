import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from 'eslint';
import { CodeFlow } from './code-flow.ts';
import { Reader } from './reader.ts';
import { settle } from './settle.ts';

/**
 * Reads a literal as the value it has when the code runs.
 * @returns undefined where that cannot be told well enough: a flow whose actions, ids or numbers are only known to the running
 * code is left alone as a whole, since everything may follow from them.
 */
export function readLiteral(literal: TSESTree.Node, sourceCode: SourceCode): CodeFlow | undefined {
  const reader = new Reader(sourceCode);
  const read = reader.read(literal);
  if (read === undefined || reader.isOpen) return undefined;
  const root = settle(read, (node) => reader.isUnknown(node));
  return root === undefined ? undefined : new CodeFlow(sourceCode.text, root, reader.unknown, reader.foreign);
}
