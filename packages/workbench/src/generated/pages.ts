import { actionPages } from './action-pages.ts';
import type { GeneratedFile } from './generated-file.ts';
import { ruleIndex } from './rule-index.ts';

/** The pages that are written from the rules and from the facts about the platform. */
export function generatedPages(repository: string): GeneratedFile[] {
  return [ruleIndex(repository), ...actionPages(repository)];
}
