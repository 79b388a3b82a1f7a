import { existsSync, readdirSync } from 'node:fs';

/** The ids of all rules: every folder of `rules/` that holds a rule, ordered by id. */
export function readRuleIds(repository: string): string[] {
  const rules = `${repository}/rules`;
  return readdirSync(rules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== '_template')
    .map(({ name }) => name)
    .filter((id) => existsSync(`${rules}/${id}/rule.ts`))
    .sort();
}
