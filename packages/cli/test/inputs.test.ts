import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cleanFlow, danglingFlow, warningFlow } from './flows.ts';
import { folderWith, removeFolders, runCli, runProcess } from './run-cli.ts';

afterAll(removeFolders);

interface JsonReport {
  readonly files: readonly { readonly path: string; readonly findings: readonly { readonly rule: string }[] }[];
  readonly problems: readonly { readonly path: string; readonly kind: string; readonly message: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

async function report(args: readonly string[], cwd: string, input?: string): Promise<JsonReport> {
  const { stdout } = await runCli([...args, '--format', 'json'], { cwd, ...(input !== undefined && { input }) });
  return JSON.parse(stdout) as JsonReport;
}

const paths = ({ files }: JsonReport) => files.map(({ path }) => path);

describe('finding inputs', () => {
  const cwd = folderWith({
    'a/one.json': danglingFlow,
    'a/deep/two.JSONC': `// with a comment\n${warningFlow}`,
    'a/deep/list.json': `[{ "type": "answer" }, { "type": "hangup" }]`,
    'a/settings.json': '{ "theme": "dark" }',
    'a/menu.json': '{ "actions": [{ "type": "open-file" }] }',
    'a/empty.json': '',
    'a/node_modules/x/flow.json': danglingFlow,
    'a/.git/flow.json': danglingFlow,
    'b[1].json': cleanFlow,
    'answer.json': JSON.stringify({ result: [{ name: 'One', actions: [{ type: 'hangup' }] }] }),
  });

  test('a directory gives what looks like flows, and counts the rest', async () => {
    const found = await report(['a'], cwd);
    expect(paths(found)).toEqual(['a/deep/list.json', 'a/deep/two.JSONC', 'a/one.json']);
    expect(found.summary).toMatchObject({ files: 3, passedOver: 3, skippedDirectories: 2, problems: 0 });
  });

  test('a glob gives the same, without a shell', async () => {
    expect(paths(await report(['a/**/*.{json,JSONC}'], cwd))).toEqual([
      'a/deep/list.json',
      'a/deep/two.JSONC',
      'a/one.json',
    ]);
  });

  test('a file whose name looks like a glob is a file', async () => {
    expect(paths(await report(['b[1].json'], cwd))).toEqual(['b[1].json']);
  });

  test('a directory that is skipped elsewhere may be named', async () => {
    expect(paths(await report(['a/node_modules'], cwd))).toEqual(['a/node_modules/x/flow.json']);
  });

  test('an answer of the API', async () => {
    expect((await report(['answer.json'], cwd)).summary).toMatchObject({ files: 1, flows: 1 });
  });

  test('standard input, by its name', async () => {
    const found = await report(['-', '--stdin-filename', 'flows/support.json'], cwd, danglingFlow);
    expect(paths(found)).toEqual(['flows/support.json']);
    expect(found.files[0]?.findings.map(({ rule }) => rule)).toContain('dangling-target');
  });

  test('a file named twice, in several ways, is linted once', async () => {
    expect(paths(await report(['a/one.json', './a/../a/one.json', join(cwd, 'a/one.json'), 'a'], cwd))).toEqual([
      'a/deep/list.json',
      'a/deep/two.JSONC',
      'a/one.json',
    ]);
  });

  test('the order of the arguments changes nothing', async () => {
    const one = await runCli(['a/deep', 'a/one.json', 'missing', 'b[1].json'], { cwd });
    const other = await runCli(['b[1].json', 'missing', 'a/one.json', 'a/deep'], { cwd });
    expect(other).toEqual(one);
  });
});

describe('links', () => {
  test('in a circle come to an end, and broken ones are told', async () => {
    const cwd = folderWith({ 'x/one.json': cleanFlow, 'other/two.json': cleanFlow });
    symlinkSync('..', join(cwd, 'x/up'));
    symlinkSync('self', join(cwd, 'x/self'));
    symlinkSync('self.json', join(cwd, 'x/self.json'));
    symlinkSync('../gone.json', join(cwd, 'x/gone.json'));
    symlinkSync('one.json', join(cwd, 'x/alias.json'));
    const found = await report(['x'], cwd);
    expect(paths(found)).toEqual(['x/one.json', 'x/up/other/two.json']);
    expect(found.problems.map(({ path, kind }) => [path, kind])).toEqual([
      ['x/gone.json', 'not-found'],
      ['x/self.json', 'not-found'],
    ]);
  });
});

describe('bad input has a message with a place, and never looks clean', () => {
  const levels = 100_000;
  const utf16 = Buffer.from(`\ufeff${danglingFlow}`, 'utf16le');
  const cwd = folderWith({
    'truncated.json': danglingFlow.slice(0, 200),
    'cut-early.json': '{ "name": "x", "actions": [',
    'bom.json': `\ufeff${danglingFlow}`,
    'crlf.json': danglingFlow.replaceAll('\n', '\r\n'),
    'invalid-utf8.json': Buffer.concat([
      Buffer.from(danglingFlow.slice(0, 15)),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(danglingFlow.slice(15)),
    ]),
    'utf16.json': utf16,
    'deep.json': `{ "actions": [{ "type": "talk", "option": ${'['.repeat(levels)}${']'.repeat(levels)} }] }`,
    'deep-open.json': `{ "actions": [{ "type": "talk", "option": ${'{"a":'.repeat(levels)}`,
    'binary.json': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]),
    'empty.json': '',
    'blank.json': ' \n',
    'text.json': 'this is not JSON at all',
    'number.json': '12345678901234567890',
    'proto.json':
      '{ "actions": [{ "id": "__proto__", "type": "branch", "option": { "default_target_id": "constructor", "target_ids": { "__proto__": "__proto__", "constructor": "toString" } } }], "__proto__": 1 }',
    'surrogate.json':
      '{ "actions": [{ "type": "talk", "option": { "text": "\\ud800", "language": "en-US" } }, { "type": "hangup" }] }',
    'twice.json': '{ "actions": [{ "type": "hangup", "type": "answer" }], "actions": [] }',
    'big-number.json':
      '{ "actions": [{ "type": "sleep", "option": { "duration": 9007199254740993123 } }, { "type": "hangup" }] }',
    'escape.json': '{ "actions": [{ "type": "goto", "option": { "target_id": "\u001b[31mred" } }] }',
  });
  mkdirSync(join(cwd, 'folder.json'));
  symlinkSync('/proc/self/mem', join(cwd, 'unreadable.json'));
  const names = [
    'truncated',
    'cut-early',
    'bom',
    'crlf',
    'invalid-utf8',
    'utf16',
    'deep',
    'deep-open',
    'binary',
    'empty',
    'blank',
    'text',
    'number',
    'proto',
    'surrogate',
    'twice',
    'big-number',
    'escape',
    'folder',
    'unreadable',
  ];

  /** How deep a text may go is a matter of the stack, which threads have another one of. */
  const runnerFor = (name: string) => (name.startsWith('deep') ? runProcess : runCli);

  test.each(names)('%s.json', async (name) => {
    const { code, stdout, stderr } = await runnerFor(name)([`${name}.json`], { cwd });
    expect(stderr).toBe('');
    expect([0, 1, 3]).toContain(code);
    expect(stdout).toContain(`${name}.json`);
    expect(stdout).toMatch(/\d+:\d+ {2}(error|warning)|not linted/);
    expect(stdout).not.toContain('mistake in callflow-lint');
    expect(stdout).not.toContain('\u001b');
  });

  test.each(names)('%s.json in every other way', async (name) => {
    const ways = [
      ['print', 'tree'],
      ['print', 'flow'],
      ['print', 'graph'],
      ['print', 'facts'],
      ['print', 'tree', '--format', 'json'],
      ['simulate'],
      ['--fix-dry-run'],
    ];
    const expectTold = async (args: readonly string[]) => {
      const { code, stdout, stderr } = await runnerFor(name)([...args, `${name}.json`], { cwd });
      expect([0, 1, 3], `${args.join(' ')}: ${stderr.slice(0, 1000)}`).toContain(code);
      expect(stdout + stderr).not.toBe('');
      expect(stderr).not.toContain('callflow-lint failed');
    };
    await Promise.all(ways.map(expectTold));
  });

  test('all of them at once', async () => {
    const { code, stdout } = await runProcess(['.'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('unreadable.json');
  });

  test('a device', async () => {
    const { code, stdout } = await runCli(['/dev/null'], { cwd });
    expect([code, stdout.includes('It is empty.')]).toEqual([3, true]);
  });

  test('a device without an end', async () => {
    const { code, stdout } = await runCli(['/dev/zero'], { cwd });
    expect([code, stdout.includes('too large')]).toEqual([3, true]);
  });

  test('a file of 100 MB', async () => {
    const folder = folderWith({ 'huge.json': Buffer.alloc(100 * 1024 * 1024, '[1,') });
    const { code, stdout } = await runCli(['huge.json'], { cwd: folder });
    expect(code).toBe(3);
    expect(stdout).toContain('It is too large: 100 MB, and files up to 32 MB are read.');
  });

  test('empty standard input', async () => {
    const { code, stdout } = await runCli(['-'], { cwd });
    expect([code, stdout.includes('It is empty.')]).toEqual([3, true]);
  });

  test('a file without a flow says what was expected', async () => {
    const { stdout } = await runCli(['number.json'], { cwd });
    expect(stdout).toContain('There is no flow in it.');
    expect(stdout).toContain('an object with a list "actions"');
  });
});
