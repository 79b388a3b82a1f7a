// The bundle by itself: one file that runs wherever it is put.
import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundledCli, folderWith, removeFolders, runCli } from './run-cli.ts';

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
  const linted = await runCli(['menu.json', '--timezone', 'Europe/Berlin'], inFolder);
  expect(linted).toMatchObject({ code: 1, stderr: '' });
  expect(linted.stdout).toContain('dangling-target');
  const explained = await runCli(['explain', 'dangling-target'], inFolder);
  expect(explained.stdout).toContain('Its page is not installed; it is at https://');
  expect(explained).toMatchObject({ code: 0, stderr: '' });
});

test('it has the pages of the rules beside it', async () => {
  const { stdout } = await runCli(['explain', 'dangling-target']);
  expect(stdout).not.toContain('not installed');
  expect(stdout).toMatch(/^Reported$/m);
});
