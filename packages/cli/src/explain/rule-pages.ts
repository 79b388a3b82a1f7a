import { readFileSync } from 'node:fs';

/**
 * The page of a rule as Markdown; undefined when it is not there. In the bundle this module is replaced by one that looks into
 * rule-pages.json (see build.mjs), since an installed package has no folder of rules beside it.
 */
export function pageOf(id: string): string | undefined {
  try {
    return readFileSync(new URL(`../../../../rules/${id}/rule.md`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}
