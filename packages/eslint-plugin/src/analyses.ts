import type { Diagnostic } from '@callflow-lint/core/report';
import { parse } from '@callflow-lint/core/source';
import type { Session } from '@callflow-lint/linter';
import type { Rule, SourceCode } from 'eslint';
import type { FlowRoot } from './language/flow-language.ts';
import type { CodeFlow } from './literals/code-flow.ts';
import { findCodeFlows } from './literals/find-code-flows.ts';
import { sessionFor } from './session-for.ts';

/** What was found in one document, or in one flow inside code. */
export interface Analysed {
  readonly diagnostics: readonly Diagnostic[];
  /** The flow as it stands in code; undefined for documents of JSON. */
  readonly code: CodeFlow | undefined;
}

/** One analysis serves all rules: ESLint asks each of them about the same source code. */
const analyses = new WeakMap<SourceCode, readonly Analysed[]>();

/** The analyses of a document: one for JSON, one per flow for code. */
export function analysesOf(context: Rule.RuleContext): readonly Analysed[] {
  const { sourceCode } = context;
  let found = analyses.get(sourceCode);
  if (found === undefined) {
    found = analyse(context);
    analyses.set(sourceCode, found);
  }
  return found;
}

function analyse(context: Rule.RuleContext): readonly Analysed[] {
  const session = sessionFor(context);
  const tree = treeOf(context.sourceCode);
  return tree === undefined ? analyseCode(context, session) : analyseDocument(tree, session);
}

/** A file of JSON that is not meant as a flow has nothing to be told about. */
function analyseDocument(tree: FlowRoot['tree'], session: Session): readonly Analysed[] {
  const { likeness, diagnostics } = session.lint(tree);
  return likeness === 'none' && diagnostics.every(({ rule }) => session.rules.get(rule)?.group !== 'syntax')
    ? []
    : likeness === 'flows' || tree.problems.length > 0
      ? [{ diagnostics, code: undefined }]
      : [];
}

/** The tree of a document of JSON, whatever parser ESLint used; undefined for code. */
function treeOf({ ast, text, parserServices }: SourceCode): FlowRoot['tree'] | undefined {
  const root = ast as unknown as Partial<FlowRoot> & { readonly type: string };
  if (root.type === 'Flow') return root.tree;
  // @eslint/json's root is a Document; jsonc-eslint-parser says so in its services.
  const isJson = root.type === 'Document' || (parserServices as { isJSON?: boolean } | undefined)?.isJSON === true;
  return isJson ? parse(text) : undefined;
}

function analyseCode(context: Rule.RuleContext, session: Session): readonly Analysed[] {
  return findCodeFlows(context).map((code) => {
    const { diagnostics } = session.lint(code.tree);
    return { diagnostics: diagnostics.filter(({ range }) => !code.isUnknown(range.start.offset, range.end.offset)), code };
  });
}
