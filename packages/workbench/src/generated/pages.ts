import { actionPages } from './action-pages.ts';
import { configSchema } from './config-schema.ts';
import { flowSchema, flowSchemaForEditors } from './flow-schema.ts';
import type { GeneratedFile } from './generated-file.ts';
import { ruleIndex } from './rule-index.ts';

/** What is written from the rules, from the settings there are, and from the facts about the platform. */
export function generatedPages(repository: string): GeneratedFile[] {
  return [ruleIndex(repository), configSchema(), flowSchema(), flowSchemaForEditors(), ...actionPages(repository)];
}
