import { type Diagnostic, docsLink } from '@callflow-lint/core/report';
import type { AnyRule, RuleOptionValues } from '@callflow-lint/core/rule';
import { recordSchema } from '@callflow-lint/linter/config';
import type { JSONSchema } from '@typescript-eslint/utils';
import { RuleCreator } from '@typescript-eslint/utils/eslint-utils';
import type { Rule } from 'eslint';
import { type Analysed, analysesOf } from './analyses.ts';
import { toFix } from './to-fix.ts';

const create = RuleCreator(docsLink);

const MESSAGES = { finding: '{{message}}', suggestion: '{{title}}' };

/** What ESLint asks for. The findings of all rules come from one analysis of the document. */
export function toEslintRule(id: string, rule: AnyRule): Rule.RuleModule {
  const schema = rule.options === undefined ? [] : [recordSchema(rule.options) as object as JSONSchema.JSONSchema4];
  const made = create<[], keyof typeof MESSAGES>({
    name: id,
    meta: {
      type: 'problem',
      docs: { description: rule.summary },
      messages: MESSAGES,
      schema,
      fixable: 'code',
      hasSuggestions: true,
      defaultOptions: [],
    },
    create: (context) => {
      const check = () => report(id, context as unknown as Rule.RuleContext);
      // The roots of the languages: JSON of @eslint/json, flows of this plugin, and code, to which jsonc-eslint-parser counts.
      return { Document: check, Flow: check, Program: check };
    },
  });
  return made as unknown as Rule.RuleModule;
}

function report(id: string, context: Rule.RuleContext): void {
  const [options] = context.options as readonly RuleOptionValues[];
  const own = options === undefined ? undefined : { id, options };
  for (const analysed of analysesOf(context, own)) {
    for (const diagnostic of analysed.diagnostics) if (diagnostic.rule === id) describe(diagnostic, analysed, context);
  }
}

function describe({ message, range, fixes }: Diagnostic, { code }: Analysed, context: Rule.RuleContext): void {
  const { sourceCode } = context;
  const safe = fixes.find(({ safety }) => safety === 'safe');
  const suggestions = fixes.filter(({ safety }) => safety === 'suggestion');
  context.report({
    // Languages count columns differently; ESLint translates offsets for each.
    loc: { start: sourceCode.getLocFromIndex(range.start.offset), end: sourceCode.getLocFromIndex(range.end.offset) },
    messageId: 'finding',
    data: { message },
    fix: safe === undefined ? null : (toFix(safe, code, sourceCode.text) ?? null),
    suggest: suggestions.flatMap((fix) => {
      const made = toFix(fix, code, sourceCode.text);
      return made === undefined ? [] : [{ messageId: 'suggestion', data: { title: fix.title }, fix: made }];
    }),
  });
}
