import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { danglingFlow, fixableFlow } from './flows.ts';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

describe('--fix', () => {
  test('mends what is safe, keeps the layout and tells what is left', async () => {
    const cwd = folderWith({ 'menu.json': fixableFlow });
    const { code, stdout } = await runCli(['menu.json', '--fix'], { cwd });
    expect(code, stdout).toBe(0);
    expect(stdout).toContain('Applied 1 fix in 1 file.');
    const fixed = read(cwd, 'menu.json');
    const [id] = /[0-9a-f-]{36}(?=", "type": "talk")/.exec(fixed) ?? [];
    expect(fixed).toBe(fixableFlow.replaceAll('"again"', JSON.stringify(id)));
  });

  test('converges: a second run changes nothing', async () => {
    const cwd = folderWith({ 'menu.json': fixableFlow });
    await runCli(['menu.json', '--fix'], { cwd });
    const once = read(cwd, 'menu.json');
    const { stdout } = await runCli(['menu.json', '--fix'], { cwd });
    expect(read(cwd, 'menu.json')).toBe(once);
    expect(stdout).not.toContain('Applied');
  });

  test('leaves suggestions and their findings', async () => {
    const cwd = folderWith({ 'night.json': danglingFlow });
    const { code } = await runCli(['night.json', '--fix'], { cwd });
    expect(code).toBe(1);
    expect(read(cwd, 'night.json')).toBe(danglingFlow);
  });

  test('keeps byte order mark, line ends, mode and links, and leaves nothing behind', async () => {
    const written = `\ufeff${fixableFlow.replaceAll('\n', '\r\n')}`;
    const cwd = folderWith({ 'real/menu.json': written });
    chmodSync(join(cwd, 'real/menu.json'), 0o640);
    symlinkSync('real/menu.json', join(cwd, 'link.json'));
    await runCli(['link.json', '--fix'], { cwd });
    const fixed = read(cwd, 'real/menu.json');
    expect(fixed).not.toBe(written);
    expect(fixed.startsWith('\ufeff{\r\n')).toBe(true);
    expect(fixed.match(/\r\n/g)?.length).toBe(written.match(/\r\n/g)?.length);
    expect(fixed.replaceAll('\r\n', '')).not.toContain('\n');
    expect(statSync(join(cwd, 'real/menu.json')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(cwd, 'real'))).toEqual(['menu.json']);
  });

  test('does not write back what it could not read', async () => {
    const bytes = Buffer.concat([
      Buffer.from(fixableFlow.slice(0, 15)),
      Buffer.from([0xff]),
      Buffer.from(fixableFlow.slice(15)),
    ]);
    const cwd = folderWith({ 'menu.json': bytes });
    const { stdout, code } = await runCli(['menu.json', '--fix'], { cwd });
    expect(readFileSync(join(cwd, 'menu.json')).equals(bytes)).toBe(true);
    expect(stdout).toContain('Its fixes were not applied');
    expect(code).toBe(1);
  });

  test('gives standard input back, mended, and reports beside it', async () => {
    const { stdout, stderr, code } = await runCli(['-', '--fix'], { input: fixableFlow });
    expect(JSON.parse(stdout)).toMatchObject({ name: 'Front desk' });
    expect(stdout).not.toContain('"again"');
    expect(stderr).toContain('Applied 1 fix');
    expect(code).toBe(0);
  });

  test('gives standard input back as it was when there is nothing to mend', async () => {
    const { stdout } = await runCli(['-', '--fix'], { input: '{ "no": "flow" }' });
    expect(stdout).toBe('{ "no": "flow" }');
  });
});

describe('--fix-dry-run', () => {
  test.each([
    ['plain', fixableFlow],
    ['without a last line end', fixableFlow.trimEnd()],
    ['with CRLF', fixableFlow.replaceAll('\n', '\r\n')],
    ['on one line', JSON.stringify(JSON.parse(fixableFlow))],
  ])('prints a difference that patch applies, and writes nothing: %s', async (_, text) => {
    const cwd = folderWith({ 'menu.json': text });
    const { stdout, stderr } = await runCli(['menu.json', '--fix-dry-run'], { cwd });
    expect(read(cwd, 'menu.json')).toBe(text);
    expect(stderr).toContain('--fix would apply 1 fix in 1 file.');
    execFileSync('git', ['apply', '--unsafe-paths', '-p1', '-'], { cwd, input: stdout });
    const patched = read(cwd, 'menu.json');
    const other = folderWith({ 'menu.json': text });
    await runCli(['menu.json', '--fix'], { cwd: other });
    expect(patched).toBe(read(other, 'menu.json'));
  });

  test('is empty when there is nothing to mend', async () => {
    const { stdout } = await runCli(['night.json', '--fix-dry-run'], {
      cwd: folderWith({ 'night.json': danglingFlow }),
    });
    expect(stdout).toBe('');
  });
});
