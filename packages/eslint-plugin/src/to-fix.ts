import type { Fix } from '@callflow-lint/core/rule';
import type { Rule } from 'eslint';
import type { CodeFlow } from './literals/code-flow.ts';
import { quotesOf, requote } from './literals/quotes.ts';

/** A fix as ESLint wants it; undefined where it would change code that does not belong to the flow. */
export function toFix(fix: Fix, code: CodeFlow | undefined, text: string): Rule.ReportFixer | undefined {
  if (code !== undefined && !fix.edits.every(({ start, end }) => code.owns(start, end))) return undefined;
  const quotes = code === undefined ? '"' : quotesOf(code.tree, text);
  return (fixer) => fix.edits.map((edit) => fixer.replaceTextRange([edit.start, edit.end], requote(edit.text, quotes)));
}
