import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The pages of the rules by id, as Markdown. In the bundle this module is replaced by the pages themselves (see
 * build.mjs), since an installed package has no folder of rules beside it.
 */
export const rulePages: Readonly<Record<string, string>> = readPages(
  fileURLToPath(new URL('../../../../rules', import.meta.url)),
);

/** Reads the page of every rule that has one. */
function readPages(folder: string): Record<string, string> {
  const pages: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith('_')) continue;
    try {
      pages[entry.name] = readFileSync(`${folder}/${entry.name}/rule.md`, 'utf8');
    } catch {
      // A folder without a page is no rule.
    }
  }
  return pages;
}
