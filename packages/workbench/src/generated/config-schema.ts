import { configShape, jsonSchema } from '@callflow-lint/linter/config';
import { rules } from '@callflow-lint/rules';
import type { GeneratedFile } from './generated-file.ts';

/** docs/config.schema.json: what a configuration file may say, for editors. */
export function configSchema(): GeneratedFile {
  const schema = jsonSchema(configShape(rules), 'Configuration of callflow-lint');
  return { path: 'docs/config.schema.json', text: `${JSON.stringify(schema, null, 2)}\n` };
}
