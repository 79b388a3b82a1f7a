import { configShape, jsonSchema } from '@callflow-lint/linter/config';
import type { GeneratedFile } from './generated-file.ts';
import { readRuleIds } from './rule-ids.ts';

/** docs/config.schema.json: what a configuration file may say, for editors. */
export function configSchema(repository: string): GeneratedFile {
  const schema = jsonSchema(configShape(readRuleIds(repository)), 'Configuration of callflow-lint');
  return { path: 'docs/config.schema.json', text: `${JSON.stringify(schema, null, 2)}\n` };
}
