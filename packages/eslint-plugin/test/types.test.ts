// What the compiler accepts and refuses of configurations, by the types that users get.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packed, projectWith } from './project.ts';

const require = createRequire(import.meta.url);
const tsc = join(require.resolve('typescript-7/package.json'), '../bin/tsc');

const RIGHT = `import callflow, { type CallflowRules, type CallflowSettings } from 'eslint-plugin-callflow';
import { defineConfig } from 'eslint/config';

export default defineConfig([
  ...callflow.configs.recommended,
  ...callflow.configs.security,
  {
    files: ['ivr/**/*.json'],
    plugins: { callflow },
    language: 'callflow/flow',
    rules: { 'callflow/step-cap': 'off', 'callflow/insecure-url': ['warn', { hosts: [] }] } satisfies CallflowRules,
    settings: { callflow: { contract: 'engine', channel: 'api', config: false, unmarked: false } satisfies CallflowSettings },
  },
]);
export const rule = callflow.rules['dangling-target'].meta?.docs?.url;
`;

const WRONG = `import callflow, { type CallflowRules, type CallflowSettings } from 'eslint-plugin-callflow';
import { defineConfig } from 'eslint/config';

// @ts-expect-error: what ESLint itself refuses
export const own = defineConfig([{ plugins: { callflow }, rules: 5 }]);
// @ts-expect-error: no such config
export default defineConfig([callflow.configs.everything]);
// @ts-expect-error: no such rule
export const rules: CallflowRules = { 'callflow/dangling-traget': 'error' };
// @ts-expect-error: no such level
export const levels: CallflowRules = { 'callflow/dangling-target': 'errors' };
// @ts-expect-error: options are an object
export const options: CallflowRules = { 'callflow/insecure-url': ['error', 'internal'] };
// @ts-expect-error: no such contract
export const contract: CallflowSettings = { contract: 'both sides' };
// @ts-expect-error: no such setting
export const setting: CallflowSettings = { colour: 'red' };
// @ts-expect-error: a file or false
export const config: CallflowSettings = { config: true };
// @ts-expect-error: no such rule
export const rule = callflow.rules['dangling-traget'];
// @ts-expect-error: no such language
export const language = callflow.languages.json;
`;

const TSCONFIG = {
  compilerOptions: { strict: true, noEmit: true, module: 'nodenext', target: 'es2023', skipLibCheck: true, types: [] },
  include: ['*.ts'],
};

let pack = '';
beforeAll(() => {
  pack = packed();
}, 120_000);
afterAll(() => rmSync(pack, { recursive: true, force: true }));

describe.each(['eslint', 'eslint-9'] as const)('with the types of %s', (version) => {
  const errorsIn = (files: Readonly<Record<string, string>>): string[] => {
    const project = projectWith(pack, version, { 'tsconfig.json': JSON.stringify(TSCONFIG) });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8', cwd: project });
    return stdout.split('\n').filter((line) => line.includes('error TS'));
  };

  test('configurations that are right compile', () => {
    expect(errorsIn({ 'eslint.config.ts': RIGHT })).toEqual([]);
  });

  test('those that are wrong do not, each where it is wrong', () => {
    expect(errorsIn({ 'eslint.config.ts': WRONG })).toEqual([]);
    // Without the expectations each of them is an error.
    expect(errorsIn({ 'eslint.config.ts': WRONG.replaceAll('@ts-expect-error', '') })).toHaveLength(10);
  });
});
