// The bundle by itself: one file that runs wherever it is put.
import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundledCli } from '@callflow-lint/packing/bundled-cli';
import { afterAll, expect, test } from 'vitest';
import { folderWith, removeFolders, runCli, runProcess } from './run-cli.ts';

afterAll(removeFolders);

const JUMP = '[{ "type": "answer" }, { "type": "goto", "option": { "target_id": "nowhere" } }, { "type": "hangup" }]\n';

test('it is no larger than 600 kB', () => {
  expect(statSync(bundledCli()).size).toBeLessThanOrEqual(600_000);
});

test('it runs where nothing else is, and says that the pages of the rules are not there', async () => {
  const folder = folderWith({ 'menu.json': JUMP });
  const alone = join(folder, 'alone.mjs');
  copyFileSync(bundledCli(), alone);
  const inFolder = { cwd: folder, program: alone };
  const linted = await runProcess(['menu.json', '--timezone', 'Europe/Berlin'], inFolder);
  expect(linted).toMatchObject({ code: 1, stderr: '' });
  expect(linted.stdout).toContain('dangling-target');
  const explained = await runProcess(['explain', 'dangling-target'], inFolder);
  expect(explained.stdout).toContain('Its page is not installed; it is at https://');
  expect(explained).toMatchObject({ code: 0, stderr: '' });
});

test('it has the pages of the rules beside it', async () => {
  const { stdout } = await runProcess(['explain', 'dangling-target']);
  expect(stdout).not.toContain('not installed');
  expect(stdout).toMatch(/^Reported$/m);
});

const fixtures = new URL('../../../fixtures', import.meta.url).pathname;

test.each([
  [['flows', 'patterns/broken', 'none.json', '--timezone', 'Europe/Berlin', '--format', 'json']],
  [['flows', '--color']],
  [['clean']],
  [['none.json']],
  [['flows', '--format', 'xml']],
  [['projects/hotel', '--format', 'sarif']],
  [['print', 'tree', 'flows/night-line.json']],
  [['print', 'flow', 'flows/night-line.json']],
  [['print', 'graph', 'flows/night-line.json']],
  [['print', 'facts', 'flows/night-line.json']],
  [['print', 'project', 'projects/hotel']],
  [['simulate', 'flows/night-line.json']],
  [['hours', 'flows/night-line.json', '--timezone', 'Asia/Kathmandu']],
  [['render', 'flows/night-line.json']],
  [['rules', '--format', 'json']],
  [['explain', 'dangling-target']],
  [['--help']],
])('it says what its sources say, and exits as they do: %j', async (args) => {
  const bundled = await runProcess(args, { cwd: fixtures });
  expect(bundled.stdout + bundled.stderr).not.toBe('');
  expect(bundled).toEqual(await runCli(args, { cwd: fixtures }));
});
