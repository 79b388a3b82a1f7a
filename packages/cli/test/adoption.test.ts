import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cleanFlow, danglingFlow, warningFlow } from './flows.ts';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const files = { 'a.json': danglingFlow, 'deep/b.json': warningFlow };
const NAME = 'callflow-lint.baseline.json';
const read = (cwd: string, name = NAME) => JSON.parse(readFileSync(join(cwd, name), 'utf8')) as { files: object };

describe('a baseline', () => {
  test('accepts what is found, and nothing that comes later', async () => {
    const cwd = folderWith(files);
    const update = await runCli(['.', '--update-baseline'], { cwd });
    expect([update.code, update.stdout]).toEqual([
      0,
      expect.stringContaining('Not shown: 2 old findings in the baseline.'),
    ]);
    expect(Object.keys(read(cwd).files)).toEqual(['a.json', 'deep/b.json']);
    expect((await runCli(['.'], { cwd })).code).toBe(0);
    expect((await runCli(['deep'], { cwd })).code).toBe(0);
    writeFileSync(join(cwd, 'c.json'), danglingFlow);
    const later = await runCli(['.'], { cwd });
    expect([later.code, later.stdout]).toEqual([1, expect.stringContaining('1 error, 0 warnings in 1 of 3 files')]);
  });

  test('says when it accepts more than there is, and is brought up to date', async () => {
    const cwd = folderWith({ ...files, 'c.json': danglingFlow });
    await runCli(['.', '--update-baseline'], { cwd });
    writeFileSync(join(cwd, 'a.json'), cleanFlow);
    rmSync(join(cwd, 'c.json'));
    const stale = await runCli(['.', '--max-warnings', '0'], { cwd });
    expect([stale.code, stale.stdout]).toEqual([1, expect.stringContaining('stale-suppression')]);
    await runCli(['a.json', '--update-baseline'], { cwd });
    expect(Object.keys(read(cwd).files)).toEqual(['deep/b.json']);
    expect((await runCli(['.', '--max-warnings', '0'], { cwd })).code).toBe(0);
  });

  test('lies beside the configuration, or where somebody says', async () => {
    const cwd = folderWith({
      'sub/a.json': danglingFlow,
      'sub/callflow-lint.config.json': '{ "baseline": "old.json" }',
    });
    await runCli(['.', '--update-baseline'], { cwd });
    expect(Object.keys(read(cwd, 'sub/old.json').files)).toEqual(['a.json']);
    expect((await runCli(['sub/a.json'], { cwd })).code).toBe(0);
    await runCli(['.', '--update-baseline', '--baseline', 'mine.json'], { cwd });
    expect(Object.keys(read(cwd, 'mine.json').files)).toEqual(['sub/a.json']);
  });

  test('that is none ends the run', async () => {
    for (const text of ['{', '{ "version": 9, "files": {} }']) {
      const { code, stderr } = await runCli(['.'], { cwd: folderWith({ ...files, [NAME]: text }) });
      expect([code, stderr]).toEqual([2, expect.stringContaining(NAME)]);
    }
  });
});

test('suppressions are counted, listed and marked', async () => {
  const config = `{ "suppressions": [{ "file": "deep/b.json", "rule": "missing-hangup", "reason": "It is a fragment." }] }`;
  const cwd = folderWith({ ...files, 'callflow-lint.config.json': config });
  const { code, stdout } = await runCli(['deep'], { cwd });
  expect([code, stdout]).toEqual([0, expect.stringContaining('Not shown: 1 finding suppressed.')]);
  const json = JSON.parse((await runCli(['deep', '--format', 'json'], { cwd })).stdout) as {
    files: [{ suppressed: object[] }];
  };
  expect(json.files[0].suppressed).toMatchObject([
    { rule: 'missing-hangup', by: 'configuration', reason: 'It is a fragment.' },
  ]);
  const { stdout: sarif } = await runCli(['deep', '--format', 'sarif'], { cwd });
  expect(sarif).toContain('"suppressions":[{"kind":"external","justification":"It is a fragment."}]');
});

describe('--since', () => {
  const cwd = folderWith({ ...files, 'c.json': danglingFlow });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd, stdio: 'pipe' });
  const linted = async (...args: string[]) => {
    const { stdout } = await runCli(['.', '--format', 'json', ...args], { cwd });
    return (JSON.parse(stdout) as { files: { path: string }[] }).files.map(({ path }) => path);
  };

  test('lints what was changed, committed or not, and what git does not know yet', async () => {
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '-m', 'All');
    const nothing = await runCli(['.', '--since', 'main'], { cwd });
    expect([nothing.code, nothing.stdout]).toEqual([0, expect.stringContaining('3 files have not changed.')]);
    git('checkout', '--quiet', '-b', 'work');
    writeFileSync(join(cwd, 'a.json'), `${danglingFlow}\n`);
    git('commit', '--quiet', '-am', 'Change');
    writeFileSync(join(cwd, 'deep/b.json'), `${warningFlow}\n`);
    writeFileSync(join(cwd, 'new.json'), warningFlow);
    expect(await linted('--since', 'main')).toEqual(['a.json', 'deep/b.json', 'new.json']);
    expect(await linted('--since', 'HEAD')).toEqual(['deep/b.json', 'new.json']);
    const inside = await runCli(['b.json', '--since', 'main'], { cwd: join(cwd, 'deep') });
    expect(inside.code).toBe(0);
    expect(inside.stdout).toContain('missing-hangup');
  });

  test.each([['no-such-branch'], ['--output=x']])('%s is refused', async (ref) => {
    const { code, stderr } = await runCli(['.', `--since=${ref}`], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('--since')]);
  });
});
