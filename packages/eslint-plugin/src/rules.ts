import { rules as ownRules } from '@callflow-lint/linter';
import type { Rule } from 'eslint';
import type { RuleId } from './rule-id.ts';
import { toEslintRule } from './to-eslint-rule.ts';

/** Every rule of callflow-lint as a rule of ESLint, by the same id. Made from the rules themselves, none by hand. */
export const rules = Object.fromEntries(
  Object.entries(ownRules).map(([id, rule]) => [id, toEslintRule(id, rule)]),
) as Record<RuleId, Rule.RuleModule>;
