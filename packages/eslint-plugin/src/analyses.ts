import type { Diagnostic } from '@callflow-lint/core/report';
import { isMeantAsFlow, type Session } from '@callflow-lint/linter';
import type { Rule, SourceCode } from 'eslint';
import type { FlowRoot } from './language/flow-language.ts';
import type { CodeFlow } from './literals/code-flow.ts';
import { findCodeFlows } from './literals/find-code-flows.ts';
import { type OwnOptions, sessionFor } from './session-for.ts';

/** What was found in one document, or in one flow inside code. */
export interface Analysed {
  readonly diagnostics: readonly Diagnostic[];
  /** The flow as it stands in code; undefined for documents of JSON. */
  readonly code: CodeFlow | undefined;
}

/** One analysis serves all rules without options of their own: ESLint asks each of them about the same source code. */
const analyses = new WeakMap<SourceCode, readonly Analysed[]>();

/** The analyses of a document: one for JSON, one per flow for code. */
export function analysesOf(context: Rule.RuleContext, own?: OwnOptions): readonly Analysed[] {
  if (own !== undefined) return analyse(context, sessionFor(context, own));
  const { sourceCode } = context;
  let found = analyses.get(sourceCode);
  if (found === undefined) {
    found = analyse(context, sessionFor(context));
    analyses.set(sourceCode, found);
  }
  return found;
}

function analyse(context: Rule.RuleContext, session: Session): readonly Analysed[] {
  const { ast, text } = context.sourceCode;
  const root = ast as unknown as FlowRoot | { readonly type: string; readonly tree?: undefined };
  if (root.tree !== undefined) return [{ diagnostics: session.lint(root.tree).diagnostics, code: undefined }];
  return isJson(context.sourceCode) ? analyseJson(text, session) : analyseCode(context, session);
}

/** The root of @eslint/json is a Document; jsonc-eslint-parser says so in its services. */
function isJson({ ast, parserServices }: SourceCode): boolean {
  const { isJSON } = (parserServices ?? {}) as { isJSON?: boolean };
  return (ast as { type: string }).type === 'Document' || isJSON === true;
}

/** A file of JSON that is not meant as a flow has nothing to be told about. */
function analyseJson(text: string, session: Session): readonly Analysed[] {
  const result = session.lint(text);
  return isMeantAsFlow(result) ? [{ diagnostics: result.diagnostics, code: undefined }] : [];
}

function analyseCode(context: Rule.RuleContext, session: Session): readonly Analysed[] {
  return findCodeFlows(context).map((code) => {
    const { diagnostics } = session.lint(code.tree);
    return {
      diagnostics: diagnostics.filter(({ range }) => !code.isUnknown(range.start.offset, range.end.offset)),
      code,
    };
  });
}
