// The packed plugin in a project of its own, in the real ESLint: it says what the command line says.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eslint, packed, projectWith } from './project.ts';
import { inOrder, type Shown, shown } from './verify.ts';

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

const { rules } = callflow.configs.recommended[0];
export default [
  ...callflow.configs.recommended,
  { files: ['json/**/*.json'], plugins: { json, callflow }, language: 'json/json', rules },
  { files: ['json/**/*.jsonc'], plugins: { json, callflow }, language: 'json/jsonc', rules },
  { files: ['**/*.ts'], languageOptions: { parser } },
  { files: ['**/*.md'], plugins: { markdown }, processor: 'markdown/markdown' },
  { files: ['**/*.md/*.json'], plugins: { json, callflow }, language: 'json/json', rules },
];
`;

let pack = '';
let cli = '';

beforeAll(() => {
  pack = packed();
  cli = join(mkdtempSync(join(tmpdir(), 'callflow-cli-')), 'cli.mjs');
  execFileSync(process.execPath, [`${repository}/packages/cli/build.mjs`, cli]);
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
    reports = reportsOf(project);
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

  test('JSON is linted where there is no TypeScript', () => {
    const block = `const { Module } = require('node:module'); const resolve = Module._resolveFilename;
Module._resolveFilename = function (name, ...rest) { if (name === 'typescript') throw new Error('there is no typescript'); return resolve.call(this, name, ...rest); };`;
    writeFileSync(join(project, 'block.cjs'), block);
    const plain = `import callflow from 'eslint-plugin-callflow';\nexport default callflow.configs.recommended;\n`;
    writeFileSync(join(project, 'plain.config.js'), plain);
    const { stdout, stderr } = eslint(
      project,
      ['-c', 'plain.config.js', '--format', 'json', 'own'],
      ['-r', './block.cjs'],
    );
    expect(stderr).toBe('');
    const path = `own/${fixtures[0]?.name}.flow.json`;
    expect(shown(toResults(stdout, project).get(path) ?? [])).toEqual(fromCli(path));
    expect(fromCli(path)).not.toEqual([]);
  });
});

const JUMP =
  '{ "actions": [{ "type": "goto", "option": { "target_id": "nowhere", "loop_count": 1 } }, { "type": "hangup" }] }\n';

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
        [`code/${name}.ts`, `export const flow = defineFlow(\n${text});\n`],
      ]),
    ),
  };
}

function resultsOf(project: string, paths: readonly string[] = ['.']): ReadonlyMap<string, Linter.LintMessage[]> {
  const { stdout, stderr } = eslint(project, ['--format', 'json', ...paths]);
  expect(stderr).toBe('');
  return toResults(stdout, project);
}

function toResults(stdout: string, project: string): ReadonlyMap<string, Linter.LintMessage[]> {
  const results = JSON.parse(stdout) as { filePath: string; messages: Linter.LintMessage[] }[];
  return new Map(results.map(({ filePath, messages }) => [filePath.slice(project.length + 1), messages]));
}

interface CliReport {
  readonly files: readonly { readonly path: string; readonly findings: readonly CliFinding[] }[];
}

interface CliFinding {
  readonly rule: string;
  readonly message: string;
  readonly range: Record<'start' | 'end', { readonly line: number; readonly column: number }>;
}

/** What the command line says about every file of a project. */
function reportsOf(project: string): ReadonlyMap<string, Shown[]> {
  const { stdout } = spawnSync(process.execPath, [cli, '--format', 'json', '--no-config', 'own', 'json'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const { files: reports } = JSON.parse(stdout) as CliReport;
  return new Map(reports.map(({ path, findings }) => [path, inOrder(findings.map(toShown))]));
}

function toShown({ rule, message, range: { start, end } }: CliFinding): Shown {
  return { rule, message, from: `${start.line}:${start.column}`, to: `${end.line}:${end.column}` };
}

/** The same findings where the text stands further down. */
function shifted(findings: readonly Shown[], lines: number): Shown[] {
  const move = (place: string) => {
    const [line, column] = place.split(':');
    return `${Number(line) + lines}:${column}`;
  };
  return inOrder(findings.map((found) => ({ ...found, from: move(found.from), to: move(found.to) })));
}
