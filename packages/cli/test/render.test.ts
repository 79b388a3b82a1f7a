import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cleanFlow, danglingFlow, fixableFlow } from './flows.ts';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const readable = `// The front desk.\n${fixableFlow}`;

describe('render', () => {
  test('prints a flow that the API takes, and nothing else', async () => {
    const cwd = folderWith({ 'desk.jsonc': readable });
    const { code, stdout, stderr } = await runCli(['render', 'desk.jsonc'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    const { actions } = JSON.parse(stdout) as {
      actions: { id: string; option: { target_ids: Record<string, string> } }[];
    };
    expect(actions[3]?.option.target_ids['1']).toBe(actions[1]?.id);
    const again = await runCli(['-', '--no-config'], { cwd, input: stdout });
    expect(again.code).toBe(0);
  });

  test('uses the names that the configuration declares', async () => {
    const flow = '{ "actions": [{ "type": "answer" }, { "type": "queue_join", "option": { "queue_id": "desk" } }] }';
    const id = 'd1a6f2c4-50f3-4f4b-9f42-0f5c1b7a9e10';
    const cwd = folderWith({ 'a.json': flow, 'callflow-lint.config.json': `{ "names": { "desk": "${id}" } }` });
    expect((await runCli(['render', 'a.json'], { cwd })).stdout).toContain(id);
    const refused = await runCli(['render', 'a.json', '--no-config'], { cwd });
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('malformed-resource-id');
    expect((await runCli(['a.json'], { cwd })).code).toBe(1);
    const rendered = folderWith({
      'a.json': flow,
      'callflow-lint.config.json': `{ "ids": "rendered", "names": { "desk": "${id}" } }`,
    });
    expect((await runCli(['a.json'], { cwd: rendered })).code).toBe(0);
  });

  test('refuses what the platform would break, and writes the rest', async () => {
    const cwd = folderWith({
      'flows/desk.jsonc': readable,
      'flows/clean.json': cleanFlow,
      'flows/night.json': danglingFlow,
    });
    expect((await runCli(['render', 'flows'], { cwd })).code).toBe(2);
    const { code, stdout, stderr } = await runCli(['render', 'flows', '--out', 'build/api'], { cwd });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('flows/night.json');
    expect(readFileSync(join(cwd, 'build/api/desk.json'), 'utf8')).not.toContain('"again"');
    expect(JSON.parse(readFileSync(join(cwd, 'build/api/clean.json'), 'utf8'))).toEqual(JSON.parse(cleanFlow));
    expect(() => readFileSync(join(cwd, 'build/api/night.json'))).toThrow();
  });

  test.each([['none.json'], ['data.json']])('%s has nothing to render', async (file) => {
    const { code, stderr } = await runCli(['render', file], { cwd: folderWith({ 'data.json': '{}' }) });
    expect([code, stderr]).toEqual([3, expect.stringContaining(file)]);
  });
});
