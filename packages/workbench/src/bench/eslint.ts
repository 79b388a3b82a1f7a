import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** ESLint as it is measured: configurations for the JSON files below a directory. */
export interface EslintPrograms {
  readonly bin: string;
  /** @eslint/json with one trivial rule: what linting JSON in ESLint costs anyway. */
  readonly trivial: string;
  /** Every rule of our plugin, in its own language. */
  readonly allRules: string;
}

/** Writes the configurations of ESLint into a directory above the files that are linted. */
export function writeEslintConfigs(directory: string, plugin: string): EslintPrograms {
  const json = pathToFileURL(require.resolve('@eslint/json')).href;
  const entry = (text: string) => `export default [{ files: ['**/*.json'], ${text} }];\n`;
  const write = (name: string, text: string) => {
    const path = join(directory, name);
    writeFileSync(path, text);
    return path;
  };
  return {
    bin: join(dirname(require.resolve('eslint/package.json')), 'bin/eslint.js'),
    trivial: write(
      'trivial.config.mjs',
      `import json from '${json}';\n${entry("plugins: { json }, language: 'json/json', rules: { 'json/no-empty-keys': 'error' }")}`,
    ),
    allRules: write(
      'all-rules.config.mjs',
      `import callflow from '${pathToFileURL(plugin).href}';\n${entry(
        "plugins: { callflow }, language: 'callflow/flow', rules: callflow.configs.strict[0].rules",
      )}`,
    ),
  };
}
