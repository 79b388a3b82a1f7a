import type { TextPosition } from '@callflow-lint/core/source';
import type { Range } from 'vscode-languageserver';

/** A range as editors count: lines and columns from 0, and not from 1. */
export function toRange(start: TextPosition, end: TextPosition): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}
