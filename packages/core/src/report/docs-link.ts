/** Where the pages about the rules are read. */
const DOCS_BASE = 'https://github.com/callflow-lint/callflow-lint/blob/main/rules';

/** The page about a rule. */
export function docsLink(ruleId: string): string {
  return `${DOCS_BASE}/${ruleId}/rule.md`;
}
