import type { Comment } from '@callflow-lint/core/source';
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
  if (root === undefined) return undefined;
  return new CodeFlow(sourceCode.text, root, commentsOf(literal, sourceCode), reader.unknown, reader.foreign);
}

/** The comments inside a literal, and those directly before it. */
function commentsOf(literal: TSESTree.Node, sourceCode: SourceCode): Comment[] {
  // ESLint's types know the nodes of JavaScript only.
  const node = literal as never;
  const comments = [...sourceCode.getCommentsBefore(node), ...sourceCode.getCommentsInside(node)];
  return comments.flatMap(({ type, range }) =>
    range === undefined ? [] : [{ kind: type === 'Block' ? 'block' : 'line', start: range[0], end: range[1] }],
  );
}
