import type { Diagnostic } from '@callflow-lint/core/report';
import { isMeantAsFlow, type LintResult } from '@callflow-lint/linter';
import type { Rule, SourceCode } from 'eslint';
import { DisableComments } from './disable-comments.ts';
import type { FlowRoot } from './language/flow-root.ts';
import type { CodeFlow } from './literals/code-flow.ts';
import { findCodeFlows, mayHoldCodeFlow } from './literals/find-code-flows.ts';
import { type AskedRules, sessionFor } from './session-for.ts';

/** What a rule has to say about a document. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  /** The flow as it stands in code; undefined for documents of JSON. */
  readonly code?: CodeFlow;
}

/**
 * What the rules find in a document.
 * @param rules those that are on
 */
export function findingsIn(context: Rule.RuleContext, rules: AskedRules): readonly Finding[] {
  const { ast, text } = context.sourceCode;
  const root = ast as unknown as FlowRoot | { readonly type: string; readonly tree?: undefined };
  if (root.tree === undefined && !isJson(context.sourceCode)) {
    if (JSON_FILE.test(context.filename)) throw new Error(withoutLanguage(context.filename));
    return findingsInCode(context, rules);
  }
  const { session, info } = sessionFor(context, rules);
  const result = session.lint(root.tree ?? text, info);
  // A file of JSON that is not meant as a flow has nothing to be told about.
  return root.tree !== undefined || isMeantAsFlow(result) ? toldOf(result, context) : NONE;
}

const NONE: readonly Finding[] = [];

const JSON_FILE = /\.jsonc?$/;

/** A list of actions is JavaScript, too, and would pass for code. */
function withoutLanguage(file: string): string {
  return `eslint-plugin-callflow: ESLint reads ${file} as JavaScript. Give its entry in the configuration a language: \`language: 'callflow/flow'\`.`;
}

/** The root of @eslint/json is a Document; jsonc-eslint-parser says so in its services. */
function isJson({ ast, parserServices }: SourceCode): boolean {
  const { isJSON } = (parserServices ?? {}) as { isJSON?: boolean };
  return (ast as { type: string }).type === 'Document' || isJSON === true;
}

function findingsInCode(context: Rule.RuleContext, rules: AskedRules): readonly Finding[] {
  if (!mayHoldCodeFlow(context.sourceCode.text)) return NONE;
  return findCodeFlows(context).flatMap((code) => {
    const { session, info } = sessionFor(context, rules);
    // Baselines are made by the command line, which reads no code.
    const result = session.lint(code.tree, { path: info.path });
    return toldOf(result, context).flatMap(({ diagnostic }) => {
      const { start, end } = diagnostic.range;
      return code.isUnknown(start.offset, end.offset) ? [] : [{ diagnostic, code }];
    });
  });
}

/**
 * What ESLint is told. What somebody has accepted by a suppression of ours or by the baseline is not among it, unless a comment of
 * ESLint's turns it off as well: ESLint would take that for unused.
 */
function toldOf({ diagnostics, suppressed }: LintResult, { sourceCode }: Rule.RuleContext): readonly Finding[] {
  if (diagnostics.length === 0 && suppressed.length === 0) return NONE;
  const told = diagnostics.map((diagnostic) => ({ diagnostic }));
  if (suppressed.length === 0) return told;
  const comments = new DisableComments(sourceCode);
  return [...told, ...suppressed.filter(({ diagnostic }) => comments.hide(diagnostic))];
}
