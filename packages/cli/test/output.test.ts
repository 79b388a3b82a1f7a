import { spawn } from 'node:child_process';
import { PassThrough, Writable } from 'node:stream';
import { bundledCli } from '@callflow-lint/packing/bundled-cli';
import { afterAll, describe, expect, test } from 'vitest';
import { Progress } from '../src/lint/progress.ts';
import { Output, OutputClosed } from '../src/output/output.ts';
import { danglingFlow } from './flows.ts';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

describe('piped output', () => {
  const flow = JSON.stringify({
    actions: Array.from({ length: 60 }, () => ({ type: 'goto', option: { target_id: 'nowhere', loop_count: 1 } })),
  });
  const cwd = folderWith(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}.json`, flow])));

  test('of 10 MB reaches a slow reader whole', async () => {
    const child = spawn(process.execPath, [bundledCli(), '.', '--format', 'json'], { cwd });
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) {
      chunks.push(chunk as Buffer);
      if (chunks.length % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const text = Buffer.concat(chunks).toString();
    expect(text.length).toBeGreaterThan(10_000_000);
    const { files } = JSON.parse(text) as { files: unknown[] };
    expect(files).toHaveLength(300);
  });

  test('that nobody reads any more ends quietly', async () => {
    const child = spawn(process.execPath, [bundledCli(), '.'], { cwd });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
      child.on('close', (...end) => resolve(end)),
    );
    expect({ signal, stderr }).toEqual({ signal: null, stderr: '' });
    expect(code).not.toBeNull();
  });
});

describe('colour', () => {
  const cwd = folderWith({ 'night.json': danglingFlow });
  const ESCAPE = '\u001b[';

  test.each([
    ['a pipe', [], {}, false],
    ['--color', ['--color'], {}, true],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR beside FORCE_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['--no-color beside FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['--color beside NO_COLOR', ['--color'], { NO_COLOR: '1' }, true],
  ] as const)('%s', async (_, args, env, isColored) => {
    const { stdout } = await runCli(['night.json', ...args], { cwd, env });
    expect(stdout.includes(ESCAPE)).toBe(isColored);
    for (const command of [['rules'], ['explain', 'dangling-target'], ['simulate', 'night.json']]) {
      const other = await runCli([...command, ...args], { cwd, env });
      expect(other.stdout.includes(ESCAPE), command.join(' ')).toBe(isColored);
    }
  });
});

describe('an output', () => {
  test('waits for a slow stream', async () => {
    const slow = new Writable({ highWaterMark: 1, write: (_, __, done) => setTimeout(done, 20) });
    const before = performance.now();
    await new Output(slow).write('x'.repeat(100));
    expect(performance.now() - before).toBeGreaterThanOrEqual(15);
  });

  test('tells that its reader has gone away from any other error', async () => {
    for (const [code, expected] of [
      ['EPIPE', OutputClosed],
      ['ENOSPC', Error],
    ] as const) {
      const broken = new Writable({ write: (_, __, done) => done(Object.assign(new Error(code), { code })) });
      const output = new Output(broken);
      await output.write('x').catch(() => undefined);
      await new Promise((resolve) => setImmediate(resolve));
      await expect(output.write('y')).rejects.toBeInstanceOf(expected);
    }
  });
});

describe('progress', () => {
  function terminal(isTTY: boolean) {
    const stream = Object.assign(new PassThrough(), { isTTY });
    return { output: new Output(stream), shown: () => String(stream.read() ?? '') };
  }

  test('shows nothing before a second is over, off terminals, or unwanted', async () => {
    for (const [isTTY, isWanted, at] of [
      [true, true, 999],
      [false, true, 5000],
      [true, false, 5000],
    ] as const) {
      let now = 0;
      const { output, shown } = terminal(isTTY);
      const progress = new Progress(output, isWanted, () => now);
      now = at;
      await progress.step(3, 10);
      expect(shown()).toBe('');
    }
  });

  test('shows how far it is and leaves no trace', async () => {
    let now = 0;
    const { output, shown } = terminal(true);
    const progress = new Progress(output, true, () => now);
    now = 1001;
    await progress.step(3, 10);
    await progress.step(4, 10);
    expect(shown()).toBe('\r\u001b[KLinting 4 of 10 files …');
    await progress.clear();
    await progress.clear();
    expect(shown()).toBe('\r\u001b[K');
  });
});
