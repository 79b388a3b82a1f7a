import type { TextRange } from '@callflow-lint/views/requests';
import * as vscode from 'vscode';

/** A stretch of the text as the editor has it. */
export function toRange({ start, end }: TextRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
