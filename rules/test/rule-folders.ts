import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AnyRule } from '@callflow-lint/core/rule';

/** Where the rules are. */
const rulesFolder = fileURLToPath(new URL('..', import.meta.url));

/** The pages of a rule that hold cases. */
const PAGES = ['rule.md', 'cases.md'] as const;

/** The folder of one rule, read from disk: the registry is what is tested against it. */
export interface RuleFolder {
  readonly id: string;
  readonly rule: AnyRule;
  readonly pages: readonly { readonly path: string; readonly name: string; readonly text: string }[];
}

/** Every rule, and the template, which has to hold like one. */
export async function readRuleFolders(): Promise<RuleFolder[]> {
  const ids = readdirSync(rulesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${rulesFolder}/${entry.name}/rule.ts`))
    .map(({ name }) => name)
    .sort();
  return Promise.all(
    ids.map(async (id) => {
      const { default: rule } = (await import(`../${id}/rule.ts`)) as { default: AnyRule };
      const pages = PAGES.map((name) => {
        const path = `${rulesFolder}/${id}/${name}`;
        return { path, name, text: existsSync(path) ? readFileSync(path, 'utf8') : '' };
      });
      return { id, rule, pages };
    }),
  );
}
