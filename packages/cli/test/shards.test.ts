// Runs in parts: merged, they print what a run in one piece prints.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../src/format/formats.ts';
import { partOf } from '../src/input/shard.ts';
import { cleanFlow, danglingFlow, fixableFlow, warningFlow } from './flows.ts';
import { type CliRun, folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const PROJECT = {
  'callflow-lint.config.json': JSON.stringify({
    flows: 'flows/',
    exclude: 'flows/attic/',
    suppressions: [{ file: 'flows/c.json', rule: 'missing-hangup', reason: 'Somebody hangs up.' }],
  }),
  'flows/a.json': danglingFlow,
  'flows/attic/old.json': danglingFlow,
  'flows/b.json': cleanFlow,
  'flows/c.json': warningFlow,
  'flows/d.json': fixableFlow,
  'flows/deep/e.json': danglingFlow.replace('"type": "goto"', '"type": "goto ✆"'),
  'flows/f.json': '{ "neither": "a flow" }\n',
  'flows/node_modules/g.json': warningFlow,
  'broken.json': '\u0000\u0001',
};

/** Runs all parts; what `merge-reports` is given then. */
async function shards(
  cwd: string,
  count: number,
  args: readonly string[],
): Promise<{ files: string[]; runs: CliRun[] }> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const runs = await Promise.all(
    numbers.map((n) => runCli([...args, '--shard', `${n}/${count}`, '--output', `shard=part-${n}.shard`], { cwd })),
  );
  return { files: numbers.map((n) => `part-${n}.shard`), runs };
}

describe.each([1, 3, 9])('%i shards', (count) => {
  const args = ['flows', 'broken.json', 'none.json'];
  const cwd = folderWith(PROJECT);

  test('come to what one run comes to, in every format', async () => {
    const { files, runs } = await shards(cwd, count, args);
    expect(runs.map(({ stderr }) => stderr).join('')).toBe('');
    for (const format of FORMATS) {
      const whole = await runCli([...args, '--format', format], { cwd });
      expect(await runCli(['merge-reports', ...files, '--format', format], { cwd })).toEqual(whole);
      expect(whole.code).toBe(1);
    }
    const quiet = await runCli([...args, '--quiet', '--color'], { cwd });
    expect(await runCli(['merge-reports', ...files.reverse(), '--quiet', '--color'], { cwd })).toEqual(quiet);
  });
});

test('a merged report goes to files as well', async () => {
  const cwd = folderWith(PROJECT);
  const { files } = await shards(cwd, 2, ['flows']);
  await runCli(['merge-reports', ...files, '--output', 'sarif=merged.sarif'], { cwd });
  await runCli(['flows', '--output', 'sarif=whole.sarif'], { cwd });
  expect(readFileSync(join(cwd, 'merged.sarif'), 'utf8')).toBe(readFileSync(join(cwd, 'whole.sarif'), 'utf8'));
});

describe('exit codes', () => {
  const exits = async (cwd: string, args: string[], merge: string[] = []) => {
    const { files, runs } = await shards(cwd, 3, args);
    const merged = await runCli(['merge-reports', ...files, ...merge], { cwd });
    return { parts: runs.map(({ code }) => code), merged: merged.code };
  };

  test('a part without files is clean, and so is a merged report without findings', async () => {
    expect(await exits(folderWith({ 'a.json': cleanFlow }), ['.'])).toEqual({ parts: [0, 0, 0], merged: 0 });
  });

  test('findings fail their part and the merged report', async () => {
    const cwd = folderWith({ 'a.json': cleanFlow, 'b.json': danglingFlow });
    expect(await exits(cwd, ['.'])).toEqual({ parts: [0, 1, 0], merged: 1 });
  });

  test('warnings are counted over all parts', async () => {
    const cwd = folderWith({ 'a.json': warningFlow, 'b.json': warningFlow });
    expect(await exits(cwd, ['.'], ['--max-warnings', '1'])).toEqual({ parts: [0, 0, 0], merged: 1 });
    expect(await exits(cwd, ['.'], ['--max-warnings', '2'])).toMatchObject({ merged: 0 });
  });

  test('what cannot be linted is said once', async () => {
    const cwd = folderWith({ 'a.json': cleanFlow });
    expect(await exits(cwd, ['a.json', 'none.json'])).toEqual({ parts: [3, 0, 0], merged: 3 });
  });

  test('nothing at all is a mistake of the whole only', async () => {
    const cwd = folderWith({ 'a.json': '{}' });
    expect(await exits(cwd, ['.'])).toEqual({ parts: [0, 0, 0], merged: 3 });
    const { stdout } = await runCli(['merge-reports', 'part-1.shard', 'part-2.shard', 'part-3.shard'], { cwd });
    expect(stdout).toBe((await runCli(['.'], { cwd })).stdout);
  });
});

test('reports that do not belong together are told', async () => {
  const cwd = folderWith({ 'a.json': cleanFlow, 'other.json': '{}' });
  const { files } = await shards(cwd, 3, ['a.json']);
  const [one = '', two = ''] = files;
  const told = async (...args: string[]) => {
    const { code, stderr } = await runCli(['merge-reports', ...args], { cwd });
    expect(code).toBe(2);
    return stderr;
  };
  expect(await told(one, two)).toContain('Of the 3 shards these are missing: 3.');
  expect(await told(one, one, two)).toContain(`${one} and ${one} are both shard 1/3.`);
  expect(await told('other.json')).toContain('other.json is no report of a shard');
  expect(await told('none.shard')).toContain('none.shard cannot be read: it does not exist.');
});

test('impossible parts, and baselines from parts, are refused', async () => {
  for (const shard of ['0/3', '4/3', '1', 'a/b', '1/0']) {
    const { code, stderr } = await runCli(['.', '--shard', shard]);
    expect(code).toBe(2);
    expect(stderr).toContain('e.g. 2/5');
  }
  expect((await runCli(['.', '--shard', '1/2', '--update-baseline'])).stderr).toContain('choose one');
});

test('every file is in one part, whatever their number', () => {
  const files = Array.from({ length: 10 }, (_, index) => ({ path: String(index), file: undefined, isNamed: false }));
  const inputs = {
    named: [],
    files,
    problems: [],
    skippedDirectories: 1,
    excluded: 2,
    unchanged: 3,
    mayBeEmpty: false,
    directories: [],
    places: [],
    globs: [],
  };
  const parts = [1, 2, 3].map((index) => partOf(inputs, { index, count: 3 }));
  expect(
    parts
      .flatMap((part) => part.files)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(files.map(({ path }) => path));
  expect(parts.map((part) => part.files.length)).toEqual([4, 3, 3]);
  expect(parts.map(({ unchanged }) => unchanged)).toEqual([3, 0, 0]);
});
