// The bundle by itself: three files that run wherever they are put.
import {
  copyFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { bundledCli } from '@callflow-lint/packing/bundled-cli';
import { afterAll, describe, expect, test } from 'vitest';
import { folderWith, removeFolders, runCli, runProcess } from './run-cli.ts';

afterAll(removeFolders);

const JUMP = '[{ "type": "answer" }, { "type": "goto", "option": { "target_id": "nowhere" } }, { "type": "hangup" }]\n';

const FILES = ['cli.js', 'program.js', 'zones.br'];

test('it is no larger than 600 kB', () => {
  const sizes = FILES.map((name) => statSync(join(dirname(bundledCli()), name)).size);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(600_000);
});

test('it runs where nothing else is, and says that the pages of the rules are not there', async () => {
  const folder = folderWith({ 'menu.json': JUMP });
  for (const name of FILES) copyFileSync(join(dirname(bundledCli()), name), join(folder, name));
  const inFolder = { cwd: folder, program: join(folder, 'cli.js') };
  const linted = await runProcess(['menu.json', '--timezone', 'Europe/Berlin'], inFolder);
  expect(linted).toMatchObject({ code: 1, stderr: '' });
  expect(linted.stdout).toContain('dangling-target');
  const explained = await runProcess(['explain', 'dangling-target'], inFolder);
  expect(explained.stdout).toContain('Its page is not installed; it is at https://');
  expect(explained).toMatchObject({ code: 0, stderr: '' });
});

test('it is no finding that a part of it is missing', async () => {
  const folder = folderWith({ 'menu.json': JUMP });
  for (const name of FILES) copyFileSync(join(dirname(bundledCli()), name), join(folder, name));
  rmSync(join(folder, 'program.js'));
  const { code, stderr } = await runProcess(['menu.json'], { cwd: folder, program: join(folder, 'cli.js') });
  expect(code).toBe(2);
  expect(stderr).toContain('program.js');
  expect(stderr).toContain('Install it again.');
});

test('it has the pages of the rules beside it', async () => {
  const { stdout } = await runProcess(['explain', 'dangling-target']);
  expect(stdout).not.toContain('not installed');
  expect(stdout).toMatch(/^Reported$/m);
});

describe('what V8 has compiled', () => {
  /** A bundle of its own, and the file in it with what V8 has compiled. */
  function copiedBundle() {
    const folder = folderWith({ 'menu.json': JUMP });
    cpSync(dirname(bundledCli()), folder, { recursive: true });
    const compiled = readdirSync(folder).find((name) => name.endsWith('.cache')) ?? '';
    const run = (env = {}) => runProcess(['menu.json'], { cwd: folder, program: join(folder, 'cli.js'), env });
    return { program: join(folder, 'program.js'), compiled: join(folder, compiled), run };
  }

  test('is taken only for the program that it was made from', async () => {
    const { program, run } = copiedBundle();
    const [line = '', ...rest] = readFileSync(program, 'utf8').split('\n');
    const other = rest.join('\n').replaceAll('but no action', 'BUT NO ACTION');
    writeFileSync(program, `${line.replace(/^.{9}/, '//another')}\n${other}`);
    const { stdout, stderr } = await run();
    expect(stdout).toContain('BUT NO ACTION');
    expect(stderr).toBe('');
  });

  test('may be damaged, of other flags of V8, or not wanted', async () => {
    const { compiled, run } = copiedBundle();
    const usual = await run();
    expect(usual).toMatchObject({ code: 1, stderr: '' });
    expect(await run({ NODE_OPTIONS: '--max-old-space-size=900' })).toEqual(usual);
    expect(await run({ NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(usual);
    const bytes = readFileSync(compiled);
    bytes[100_000] = ~(bytes[100_000] ?? 0);
    writeFileSync(compiled, bytes);
    expect(await run()).toEqual(usual);
    truncateSync(compiled, 60);
    expect(await run()).toEqual(usual);
  });
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
