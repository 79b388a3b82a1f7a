// The packed plugin in a project of its own, in the real ESLint: it says what the command line says.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledCli } from '@callflow-lint/packing/bundled-cli';
import type { Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eslint, packed, projectWith } from './project.ts';
import { reportsOf, resultsOf, toResults } from './results.ts';
import { inOrder, type Shown, shown } from './shown.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const fixtures = ['patterns/broken', 'flows'].flatMap((folder) =>
  readdirSync(`${repository}/fixtures/${folder}`)
    .filter((name) => name.endsWith('.json') && name.split('.').length === 2)
    .map((name) => ({ name: name.replace('.json', ''), text: read(`fixtures/${folder}/${name}`) })),
);

const CONFIG = `import json from '@eslint/json';
import markdown from '@eslint/markdown';
import * as parser from '@typescript-eslint/parser';
import callflow from 'eslint-plugin-callflow';
import jsonc from 'eslint-plugin-jsonc';
import * as jsoncParser from 'jsonc-eslint-parser';

const { rules } = callflow.configs.recommended[0];
export default [
  ...callflow.configs.recommended,
  { files: ['json/**/*.json'], plugins: { json, callflow }, language: 'json/json', rules },
  { files: ['json/**/*.jsonc'], plugins: { json, callflow }, language: 'json/jsonc', rules },
  { files: ['parsed/**/*.json'], plugins: { callflow }, languageOptions: { parser: jsoncParser }, rules },
  { files: ['parsed/**/*.jsonc'], plugins: { callflow, jsonc }, language: 'jsonc/jsonc', rules },
  { files: ['**/*.ts'], languageOptions: { parser } },
  { files: ['**/*.md'], plugins: { markdown }, processor: 'markdown/markdown' },
  { files: ['**/*.md/*.json'], plugins: { json, callflow }, language: 'json/json', rules },
];
`;

const typescript7 = createRequire(import.meta.url).resolve('typescript-7');

let pack = '';
let cli = '';

beforeAll(() => {
  pack = packed();
  cli = bundledCli();
}, 120_000);

afterAll(() => {
  rmSync(pack, { recursive: true, force: true });
});

describe.each(['eslint', 'eslint-9'] as const)('%s', (version) => {
  let project = '';
  let results: ReadonlyMap<string, Linter.LintMessage[]>;
  let reports: ReadonlyMap<string, Shown[]>;
  const fromCli = (path: string) => reports.get(path) ?? [];

  beforeAll(() => {
    project = projectWith(pack, version, files());
    results = resultsOf(project);
    reports = reportsOf(cli, project, ['--no-config', 'own', 'json']);
  }, 120_000);

  test('there is something to say', () => {
    expect([...reports.values()].flat().length).toBeGreaterThan(fixtures.length);
  });

  test.each(fixtures)('the flow file $name: as the command line', ({ name }) => {
    expect(shown(results.get(`own/${name}.flow.json`) ?? [])).toEqual(fromCli(`own/${name}.flow.json`));
  });

  test.each(fixtures)('JSON of $name by @eslint/json: as the command line', ({ name }) => {
    expect(shown(results.get(`json/${name}.json`) ?? [])).toEqual(fromCli(`own/${name}.flow.json`));
  });

  test.each(fixtures)('JSONC of $name by @eslint/json: as the command line', ({ name }) => {
    expect(shown(results.get(`json/${name}.jsonc`) ?? [])).toEqual(fromCli(`json/${name}.jsonc`));
  });

  test.each(fixtures)('JSON of $name by jsonc-eslint-parser: as the command line', ({ name }) => {
    expect(shown(results.get(`parsed/${name}.json`) ?? [])).toEqual(fromCli(`own/${name}.flow.json`));
  });

  test.each(fixtures)('JSON of $name by the language of eslint-plugin-jsonc: as the command line', ({ name }) => {
    expect(shown(results.get(`parsed/${name}.jsonc`) ?? [])).toEqual(fromCli(`own/${name}.flow.json`));
  });

  test.each(fixtures)('TypeScript of $name: as the command line', ({ name }) => {
    expect(shown(results.get(`code/${name}.ts`) ?? [])).toEqual(shifted(fromCli(`own/${name}.flow.json`), 1));
  });

  test('flows in Markdown: as the command line', () => {
    const expected = fixtures.flatMap(({ name }) => shifted(fromCli(`own/${name}.flow.json`), lineOf(`# ${name}`) + 2));
    expect(shown(results.get('flows.md') ?? [])).toEqual(inOrder(expected));
  });

  test('--fix writes what the command line writes', () => {
    const fixed = projectWith(pack, version, files());
    eslint(fixed, ['--fix', 'own']);
    const other = projectWith(pack, version, files());
    spawnSync(process.execPath, [cli, '--fix', '--no-config', 'own'], { cwd: other });
    let changed = 0;
    for (const { name, text } of fixtures) {
      const expected = readFileSync(join(other, `own/${name}.flow.json`), 'utf8');
      if (expected !== text) changed++;
      expect(readFileSync(join(fixed, `own/${name}.flow.json`), 'utf8')).toBe(expected);
    }
    expect(changed).toBeGreaterThan(0);
  });

  test('comments of ESLint turn rules off', () => {
    const path = join(project, 'own/commented.flow.jsonc');
    writeFileSync(path, `// eslint-disable-next-line callflow/dangling-target -- another flow\n${JUMP}`);
    const found = resultsOf(project, ['own/commented.flow.jsonc']).get('own/commented.flow.jsonc') ?? [];
    expect(found.map(({ ruleId }) => ruleId)).not.toContain('callflow/dangling-target');
    writeFileSync(path, JUMP);
    const all = resultsOf(project, ['own/commented.flow.jsonc']).get('own/commented.flow.jsonc') ?? [];
    expect(all.map(({ ruleId }) => ruleId)).toContain('callflow/dangling-target');
  });

  test.each([
    ['there is no TypeScript', "throw new Error('there is no typescript')"],
    ['TypeScript is too new for its parser', `return ${JSON.stringify(typescript7)}`],
  ])('JSON is linted where %s', (_, resolved) => {
    resolveTypeScriptTo(project, resolved);
    const plain = `import callflow from 'eslint-plugin-callflow';\nexport default callflow.configs.recommended;\n`;
    writeFileSync(join(project, 'plain.config.js'), plain);
    const args = ['-c', 'plain.config.js', '--format', 'json', 'own'];
    const { stdout, stderr } = eslint(project, args, ['-r', './resolve.cjs']);
    expect(stderr).toBe('');
    const path = `own/${fixtures[0]?.name}.flow.json`;
    expect(shown(toResults(stdout, project).get(path) ?? [])).toEqual(fromCli(path));
    expect(fromCli(path)).not.toEqual([]);
  });

  test('whoever lints TypeScript with a version that is too new for its parser is told so', () => {
    resolveTypeScriptTo(project, `return ${JSON.stringify(typescript7)}`);
    const { status, stderr } = eslint(project, ['code'], ['-r', './resolve.cjs']);
    expect(status).toBe(2);
    expect(stderr).toContain('does not support TS 7');
  });

  describe('a project of flows that use each other', () => {
    const languages = [
      ['our language', "plugins: { callflow }, language: 'callflow/flow'"],
      ['@eslint/json', "plugins: { callflow, json }, language: 'json/json'"],
    ] as const;

    test.each(languages)('by %s: as the command line', (_, language) => {
      const hotel = hotelWith(version, language);
      const found = resultsOf(hotel);
      const expected = reportsOf(cli, hotel, ['flows']);
      expect(expected.size).toBeGreaterThanOrEqual(12);
      expect([...found.keys()].filter((path) => path.startsWith('flows/'))).toEqual([...expected.keys()]);
      for (const [path, findings] of expected) expect(shown(found.get(path) ?? []), path).toEqual(findings);
      const rules = [...expected.values()].flat().map(({ rule }) => rule);
      expect(rules).toEqual(expect.arrayContaining(['dangling-flow', 'flow-recursion', 'on-complete-cycle']));
    });

    test('what a configuration or its baseline accepts stays away, and settings say which configuration', () => {
      const hotel = hotelWith(version, languages[0][1]);
      spawnSync(process.execPath, [cli, '--update-baseline', 'flows/spa', 'flows/night'], { cwd: hotel });
      const config = '{ "flows": ["flows/"], "rules": { "missing-hangup": "off" } }';
      writeFileSync(join(hotel, 'callflow-lint.config.jsonc'), config);
      const found = resultsOf(hotel);
      const expected = reportsOf(cli, hotel, ['flows']);
      for (const [path, findings] of expected) expect(shown(found.get(path) ?? []), path).toEqual(findings);
      const rules = [...expected.values()].flat().map(({ rule }) => rule);
      expect(rules).toContain('flow-recursion');
      expect(rules).not.toContain('dangling-flow');
      expect(rules).not.toContain('missing-hangup');
      const alone = hotelWith(version, `${languages[0][1]}, settings: { callflow: { config: false } }`);
      const without = [...resultsOf(alone).values()].flat().map(({ ruleId }) => ruleId);
      expect(without).not.toContain('callflow/flow-recursion');
      expect(without).toContain('callflow/missing-hangup');
    });

    test('comments of ESLint, comments of ours and the baseline agree: none is unused because of another', () => {
      const hotel = hotelWith(version, languages[0][1]);
      const path = 'flows/accepted.jsonc';
      const comments = {
        baseline: '// The baseline has it.',
        both: '// eslint-disable-next-line callflow/dangling-target -- elsewhere',
      };
      const text = accepted(comments.baseline);
      writeFileSync(join(hotel, path), text);
      spawnSync(process.execPath, [cli, '--update-baseline', path], { cwd: hotel });
      // What is shown without the baseline is what ESLint alone turns off.
      expect(shown(resultsOf(hotel, [path]).get(path) ?? [])).toEqual([]);
      writeFileSync(join(hotel, path), accepted(comments.both));
      expect(shown(resultsOf(hotel, [path]).get(path) ?? [])).toEqual([]);
      rmSync(join(hotel, 'callflow-lint.baseline.json'));
      expect(shown(resultsOf(hotel, [path]).get(path) ?? [])).toEqual([]);
      // Comments that are of no use are told.
      writeFileSync(join(hotel, path), accepted(comments.both).replaceAll('nowhere', 'end'));
      const unused = (resultsOf(hotel, [path]).get(path) ?? []).map(({ ruleId, message }) => ruleId ?? message);
      expect(unused.filter((each) => each === 'callflow/stale-suppression')).toHaveLength(2);
      expect(unused.filter((each) => each.startsWith('Unused eslint-disable'))).toHaveLength(3);
    });
  });
});

const JUMP =
  '{ "actions": [{ "type": "goto", "option": { "target_id": "nowhere", "loop_count": 1 } }, { "type": "hangup" }] }\n';

/** Lets Node find TypeScript elsewhere, or not at all. */
function resolveTypeScriptTo(project: string, resolved: string): void {
  const hook = `const { Module } = require('node:module'); const resolve = Module._resolveFilename;
Module._resolveFilename = function (name, ...rest) { if (name === 'typescript') { ${resolved}; } return resolve.call(this, name, ...rest); };`;
  writeFileSync(join(project, 'resolve.cjs'), hook);
}

/** A copy of the sample project, in which a configuration entry holds for its flows. */
function hotelWith(version: 'eslint' | 'eslint-9', entry: string): string {
  const config = `import json from '@eslint/json';
import callflow from 'eslint-plugin-callflow';

export default [
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { ignores: ['**/callflow-lint.*'] },
  { files: ['flows/**/*.json', 'flows/**/*.jsonc'], ${entry}, rules: callflow.configs.recommended[0].rules },
];
`;
  const hotel = projectWith(pack, version, { 'eslint.config.js': config });
  cpSync(`${repository}/fixtures/projects/hotel`, hotel, { recursive: true });
  return hotel;
}

/** A flow with a fault for each way to accept it. */
function accepted(comment: string): string {
  const jump = '{ "type": "goto", "option": { "target_id": "nowhere", "loop_count": 1 } }';
  return `{
  "id": "0c8c6bd3-9a0d-4f1f-8f67-3f2a4f9f6f11",
  "actions": [
    // callflow-lint-disable-next-line dangling-target -- elsewhere
    ${jump},
    // eslint-disable-next-line callflow/dangling-target -- elsewhere
    ${jump},
    /* callflow-lint-disable-next-line dangling-target -- elsewhere */ // eslint-disable-next-line callflow/dangling-target -- elsewhere
    ${jump},
    ${comment}
    ${jump},
    { "id": "end", "type": "hangup" }
  ]
}
`;
}

function read(path: string): string {
  return readFileSync(`${repository}/${path}`, 'utf8');
}

function markdown(): string {
  return fixtures.map(({ name, text }) => `# ${name}\n\n\`\`\`json\n${text.trimEnd()}\n\`\`\`\n`).join('\n');
}

function lineOf(heading: string): number {
  return markdown().split('\n').indexOf(heading) + 1;
}

function files(): Record<string, string> {
  return {
    'eslint.config.js': CONFIG,
    'flows.md': markdown(),
    ...Object.fromEntries(
      fixtures.flatMap(({ name, text }) => [
        [`own/${name}.flow.json`, text],
        [`json/${name}.json`, text],
        [`json/${name}.jsonc`, `// A flow.\n${text}`],
        [`parsed/${name}.json`, text],
        [`parsed/${name}.jsonc`, text],
        [`code/${name}.ts`, `export const flow = defineFlow(\n${text});\n`],
      ]),
    ),
  };
}

/** The same findings where the text stands further down. */
function shifted(findings: readonly Shown[], lines: number): Shown[] {
  const move = (place: string) => {
    const [line, column] = place.split(':');
    return `${Number(line) + lines}:${column}`;
  };
  return inOrder(findings.map((found) => ({ ...found, from: move(found.from), to: move(found.to) })));
}
