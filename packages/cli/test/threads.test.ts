import { appendFileSync, cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundledCli } from '@callflow-lint/packing/bundled-cli';
import { afterAll, describe, expect, test } from 'vitest';
import { danglingFlow, warningFlow } from './flows.ts';
import { everyReport, folderWith, removeFolders, runCli, runProcess } from './run-cli.ts';

afterAll(removeFolders);

const fixtures = new URL('../../../fixtures', import.meta.url).pathname;

describe('any number of threads', () => {
  test('gives the same reports, whatever their format', async () => {
    const args = ['projects', 'flows', 'patterns/broken', 'actions/talk.json', 'none.json'];
    const run = (threads: string) => everyReport([...args, '--threads', threads], fixtures, runProcess);
    const alone = await run('1');
    for (const report of Object.values(alone)) expect(report.length).toBeGreaterThan(1000);
    expect(await run('2')).toEqual(alone);
    expect(await run('5')).toEqual(alone);
  });

  test('goes with a cache, suppressions, a baseline and standard input', async () => {
    const cwd = folderWith({ 'a.json': warningFlow, 'b.json': danglingFlow, 'callflow-lint.baseline.json': '' });
    await runProcess(['a.json', '--update-baseline', '--threads', '2', '--baseline', 'base.json'], { cwd });
    const run = (...args: string[]) =>
      runProcess(['.', '-', '--baseline', 'base.json', '--format', 'json', ...args], { cwd, input: warningFlow });
    const alone = await run('--threads', '1');
    expect(alone.stdout).toContain('"baselined":1');
    expect(await run('--threads', '3')).toEqual(alone);
    expect(await run('--threads', '3', '--cache')).toEqual(alone);
    expect(await run('--threads', '3', '--cache')).toEqual(alone);
  });

  test('ends with what is wrong with a configuration', async () => {
    const cwd = folderWith({
      'a.json': warningFlow,
      'b/c.json': warningFlow,
      'b/callflow-lint.config.json': '{ "x": 1 }',
    });
    const { code, stderr } = await runProcess(['.', '--threads', '2'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('callflow-lint.config.json:1:3: There is no setting')]);
  });

  test.each(['0', '-1', 'many', '1.5'])('cannot be %s', async (count) => {
    const { code, stderr } = await runCli(['.', '--threads', count], { cwd: fixtures });
    expect([code, stderr]).toEqual([2, expect.stringContaining('It takes a whole number from 1, or auto.')]);
  });
});

test('a thread that breaks down is reported with its file, and the others are linted', async () => {
  const cwd = folderWith(Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`flows/${name}.json`, warningFlow])));
  // The program as it is, but for threads, which end when they get to one of the files.
  const program = join(cwd, 'bundle/cli.js');
  cpSync(dirname(bundledCli()), dirname(program), { recursive: true });
  const break_ = `
    const { isMainThread: isMain, parentPort: port } = require('node:worker_threads');
    if (!isMain) port.on('message', ({ path }) => { if (path === 'flows/b.json') throw new Error('the thread broke'); });`;
  appendFileSync(program, break_);
  const { stdout, code } = await runProcess(['flows', '--threads', '2', '--format', 'json'], { cwd, program });
  const report = JSON.parse(stdout) as { files: { path: string }[]; problems: { path: string; message: string }[] };
  expect(report.files.map(({ path }) => path)).toEqual(['flows/a.json', 'flows/c.json', 'flows/d.json']);
  expect(report.problems.map(({ path }) => path)).toEqual(['flows/b.json']);
  expect(report.problems[0]?.message).toContain('the thread broke');
  expect(code).toBe(2);
});
