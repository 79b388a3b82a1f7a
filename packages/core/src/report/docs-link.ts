import type { Rule } from '../rule/index.ts';

/** Where the pages about the rules are read. */
const DOCS_BASE = 'https://github.com/callflow-lint/callflow-lint/blob/main/rules';

/** The page about a rule: where the rule says, or else where those of this project are. */
export function docsLink(ruleId: string, rule: Pick<Rule, 'docs'> = {}): string {
  return rule.docs ?? `${DOCS_BASE}/${ruleId}/rule.md`;
}
