import { afterAll, expect, test } from 'vitest';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const collection = { type: 'digits_receive', option: { duration: 5000, length: 1 } };

const flow = JSON.stringify([
  { type: 'answer' },
  { type: 'variable_set', option: { key: 'guest', value: 'Ada' } },
  { type: 'talk', option: { text: 'Hello ${guest}.', language: 'en-US' } },
  collection,
  { type: 'talk', option: { text: 'And now?', language: 'en-US' } },
  collection,
  { type: 'branch', option: { default_target_id: 'end', target_ids: { 1: 'end', one: 'end' } } },
  { id: 'end', type: 'hangup' },
]);

test('says what is known about variables and keys', async () => {
  const { code, stdout } = await runCli(['print', 'facts', 'menu.json'], { cwd: folderWith({ 'menu.json': flow }) });
  expect(code).toBe(0);
  expect(stdout).toContain('  guest: set by action 1 (variable_set); read by action 2 (talk)\n');
  expect(stdout).toContain('  action 5 (digits_receive), sometimes, with those of action 3 (digits_receive)\n');
  expect(stdout).toContain('  action 6 (branch): "one", letters\n');
});
