import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledCli } from '@callflow-lint/packing/bundled-cli';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { cleanFlow, warningFlow } from './flows.ts';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const WAIT_MS = 60_000;
const LATE_MS = 30_000;

let running: ChildProcess | undefined;
afterEach(() => running?.kill('SIGKILL'));

/** A watch, and the reports that it gives, one after the other. */
function watching(cwd: string, ...args: string[]) {
  const child = spawn(process.execPath, [bundledCli(), ...args, '--watch'], { cwd });
  running = child;
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let [shown, told, counted] = ['', '', 0];
  child.stdout.on('data', (chunk) => {
    shown += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    told += String(chunk);
  });
  let rounds = 0;
  return {
    /** What is printed until it watches again. */
    async next(): Promise<string> {
      rounds++;
      const end = Date.now() + LATE_MS;
      while (told.split('Ctrl-C ends.').length <= rounds - counted) {
        if (Date.now() > end) throw new Error(`no report ${rounds}:\n${shown}\n${told}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const report = shown + told;
      shown = '';
      told = '';
      counted = rounds;
      return report;
    },
    async interrupt(): Promise<number | null> {
      child.kill('SIGINT');
      return ended;
    },
  };
}

describe('--watch', () => {
  test(
    'lints again what changes: flows, new ones, those that are gone, the configuration',
    async () => {
      const cwd = folderWith({ 'flows/a.json': cleanFlow });
      const watch = watching(cwd, 'flows', '--format', 'compact', '--output', 'json=flows/report.json');
      expect(await watch.next()).not.toContain('missing-hangup');
      writeFileSync(join(cwd, 'flows/a.json'), warningFlow);
      expect(await watch.next()).toContain('flows/a.json:5:15: warning');
      mkdirSync(join(cwd, 'flows/new'));
      writeFileSync(join(cwd, 'flows/new/b.json'), warningFlow);
      expect(await watch.next()).toContain('flows/new/b.json:5:15: warning');
      rmSync(join(cwd, 'flows/a.json'));
      expect(await watch.next()).not.toContain('flows/a.json');
      writeFileSync(join(cwd, 'callflow-lint.config.json'), '{ "rules": { "missing-hangup": "error" ');
      expect(await watch.next()).toContain('callflow-lint.config.json:1:');
      writeFileSync(join(cwd, 'callflow-lint.config.json'), '{ "rules": { "missing-hangup": "error" } }');
      expect(await watch.next()).toContain('flows/new/b.json:5:15: error');
      expect(await watch.interrupt()).toBe(1);
      expect(readFileSync(join(cwd, 'flows/report.json'), 'utf8')).toContain('flows/new/b.json');
    },
    WAIT_MS,
  );

  test(
    'lints again when a configuration is made above the working directory',
    async () => {
      const above = folderWith({ 'here/a.json': warningFlow });
      const watch = watching(join(above, 'here'), '.', '--format', 'compact');
      expect(await watch.next()).toContain('a.json:5:15: warning');
      writeFileSync(join(above, 'unrelated.json'), '{}');
      writeFileSync(join(above, 'callflow-lint.config.json'), '{ "rules": { "missing-hangup": "error" } }');
      expect(await watch.next()).toContain('a.json:5:15: error');
      expect(await watch.interrupt()).toBe(1);
    },
    WAIT_MS,
  );

  test(
    'lints flows again when one that they fetch changes, and clears no screen that is none',
    async () => {
      const id = '5f5e1000-0000-4000-8000-000000000001';
      const hangup = (type: string) => `{ "id": "${id}", "name": "End", "actions": [{ "type": "${type}" }] }`;
      const fetching = `{ "name": "Start", "actions": [{ "type": "answer" }, { "type": "fetch_flow", "option": { "flow_id": "${id}" } }] }`;
      const cwd = folderWith({
        'callflow-lint.config.json': '{ "flows": ["shared/"] }',
        'flows/start.json': fetching,
        'shared/end.json': hangup('hangup'),
      });
      const watch = watching(cwd, 'flows', '--format', 'compact');
      const first = await watch.next();
      expect(first).not.toContain('missing-hangup');
      expect(first).not.toContain('\u001b');
      writeFileSync(join(cwd, 'shared/end.json'), hangup('answer'));
      expect(await watch.next()).toContain('missing-hangup');
      expect(await watch.interrupt()).toBe(0);
    },
    WAIT_MS,
  );

  test.each([['-'], ['--staged'], ['--fix'], ['--update-baseline']])('does not go with %s', async (other) => {
    const { code, stderr } = await runCli([other, '--watch'], { cwd: folderWith({}) });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/[Cc]hoose one of/)]);
  });
});
