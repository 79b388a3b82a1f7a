import { docsLink } from '@callflow-lint/core/report';
import type { AnyRule } from '@callflow-lint/core/rule';
import { recordSchema } from '@callflow-lint/linter/config';
import type { Rule } from 'eslint';
import { listenerFor } from './round.ts';

const MESSAGES = { finding: '{{message}}', suggestion: '{{title}}' };

/** A rule as ESLint wants it. */
export function toEslintRule(id: string, rule: AnyRule): Rule.RuleModule {
  return {
    meta: {
      type: 'problem',
      docs: { description: rule.summary, url: docsLink(id) },
      messages: MESSAGES,
      schema: rule.options === undefined ? [] : [recordSchema(rule.options)],
      fixable: 'code',
      hasSuggestions: true,
    },
    create: (context) => listenerFor(id, context),
  };
}
