import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { cleanFlow, danglingFlow, fixableFlow, warningFlow } from './flows.ts';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const schema = JSON.parse(
  readFileSync(new URL('../../../docs/json-output.schema.json', import.meta.url), 'utf8'),
) as object;
const isReport = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, formats: { uri: true } }).compile(
  schema,
);

function expectReport(text: string): unknown {
  const report: unknown = JSON.parse(text);
  expect(isReport(report), JSON.stringify(isReport.errors, null, 2)).toBe(true);
  return report;
}

const files = {
  'clean.json': cleanFlow,
  'dangling.json': danglingFlow,
  'fixable.json': fixableFlow,
  'warning.json': warningFlow,
  'broken.json': danglingFlow.slice(0, 180),
  'data.json': '{}',
};

describe('the JSON report keeps to its schema', () => {
  const cwd = folderWith(files);

  test.each([
    [['.']],
    [['.', '--quiet']],
    [['.', '--preset', 'strict']],
    [['.', '--contract', 'engine']],
    [['data.json', 'missing.json', 'nothing/*.json', '/dev/null']],
    [['clean.json']],
  ])('%j', async (args) => {
    expectReport((await runCli([...args, '--format', 'json'], { cwd })).stdout);
  });

  test('with --fix, and with the differences apart', async () => {
    const dry = await runCli(['fixable.json', '--fix-dry-run', '--format', 'json'], { cwd });
    expect(expectReport(dry.stderr)).toMatchObject({ files: [{ fixed: 1 }] });
    const fixed = await runCli(['fixable.json', '--fix', '--format', 'json'], { cwd: folderWith(files) });
    expect(expectReport(fixed.stdout)).toMatchObject({ files: [{ fixed: 1 }], summary: { fixed: 1, fixedFiles: 1 } });
  });

  test('the example of the documentation', () => {
    const page = readFileSync(new URL('../../../docs/json-output.md', import.meta.url), 'utf8');
    expectReport(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
  });

  test('positions lead to what is meant', async () => {
    const { stdout } = await runCli(['dangling.json', '--format', 'json'], { cwd });
    const { files: reported } = JSON.parse(stdout) as {
      files: {
        findings: {
          rule: string;
          pointer: string;
          range: Record<'start' | 'end', { offset: number; line: number; column: number }>;
        }[];
      }[];
    };
    const finding = reported[0]?.findings.find(({ rule }) => rule === 'dangling-target');
    expect(finding?.pointer).toBe('/actions/1/option/target_id');
    const { start, end } = finding!.range;
    expect(danglingFlow.slice(start.offset, end.offset)).toBe('"7d1f0a52-31a0-4be3-8a1c-0b5f5a0f8c22"');
    expect(danglingFlow.split('\n')[start.line - 1]?.slice(start.column - 1, end.column - 1)).toContain('7d1f0a52');
  });
});
