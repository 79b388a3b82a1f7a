import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../src/format/formats.ts';
import { cleanFlow, danglingFlow, warningFlow } from './flows.ts';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

/** A flow whose texts would break any format that does not escape them. */
const hostile = danglingFlow.replace('7d1f0a52-31a0-4be3-8a1c-0b5f5a0f8c22', '<b>&, \\"|`*::error 100%\\n]]>\\u0007');
const files = { 'clean.json': cleanFlow, 'a, b: c.json': hostile, 'deep/warning.json': warningFlow };
const cwd = folderWith(files);
const report = async (format: string, ...args: string[]) =>
  (await runCli([...(args.length === 0 ? ['.'] : args), '--format', format], { cwd })).stdout;

describe.each(FORMATS)('%s', (format) => {
  test('is the same in every run, and with the arguments in any order', async () => {
    const once = await report(format, 'clean.json', 'deep', 'a, b: c.json');
    expect(once).toContain('a');
    expect(await report(format, 'a, b: c.json', 'clean.json', 'deep')).toBe(once);
  });

  test('leaves warnings out with --quiet, and tells what was not linted', async () => {
    const quiet = await report(format, 'deep/warning.json', 'none.json', '--quiet');
    expect(quiet).not.toContain('runs off its end');
    expect(quiet).toContain('none.json');
  });
});

test('compact is one line for each finding', async () => {
  expect(await report('compact', 'deep', 'a, b: c.json')).toBe(
    `a, b: c.json:5:48: error: Action 1 (goto) jumps to "<b>&, "|\`*::error 100% ]]>␇", but no action of the flow has that id, and it is no UUID either. [dangling-target]
deep/warning.json:5:15: warning: The flow runs off its end behind action 1 (talk), without a hangup, a stop or a hand-over. [missing-hangup]
`,
  );
});

test('github escapes what its commands take for their own', async () => {
  const [line = '', rest = ''] = (await report('github', 'a, b: c.json')).split('\n');
  expect(line).toMatch(/^::error file=a%2C b%3A c\.json,line=5,endLine=5,col=48,endColumn=\d+,title=dangling-target::/);
  expect(line).toContain('::error 100%25%0A]]>␇');
  expect(rest).toBe('');
});

test('gitlab is a list of findings that can be told apart', async () => {
  const issues = JSON.parse(await report('gitlab')) as { fingerprint: string; severity: string; location: unknown }[];
  expect(issues.map(({ severity }) => severity)).toEqual(['major', 'minor']);
  expect(issues[1]?.location).toEqual({ path: 'deep/warning.json', lines: { begin: 5, end: 5 } });
  expect(issues[0]?.fingerprint).toMatch(/^[0-9a-f]{32}$/);
  expect(JSON.parse(await report('gitlab', 'clean.json'))).toEqual([]);
});

test('junit has a suite for each file and escapes what XML cannot hold', async () => {
  const xml = await report('junit');
  expect(xml.match(/<testsuite name="[^"]*" tests="1" failures="[01]" errors="0">/g)).toEqual([
    '<testsuite name="a, b: c.json" tests="1" failures="1" errors="0">',
    '<testsuite name="clean.json" tests="1" failures="0" errors="0">',
    '<testsuite name="deep/warning.json" tests="1" failures="1" errors="0">',
  ]);
  expect(xml).toContain('&lt;b&gt;&amp;, &quot;|`*::error 100%&#10;]]&gt;␇');
});

test('markdown shows texts of the flow as they are', async () => {
  const page = await report('markdown');
  expect(page).toContain('### `a, b: c.json`');
  expect(page).toContain('\\<b\\>&, "\\|\\`\\*::error 100% \\]\\]\\>␇');
  expect(page).toContain('1. line 4: action 0 (answer)');
});

test('a fingerprint stays when the action moves, and goes with the fault', async () => {
  const moved = folderWith({
    'a.json': danglingFlow,
    'b/a.json': danglingFlow.replace(
      '{ "type": "answer" },',
      '{ "type": "answer" },\n\n    { "type": "sleep", "option": { "duration": 1000 } },',
    ),
  });
  const prints = async (folder: string) => {
    const { stdout } = await runCli(['a.json', '--format', 'sarif'], { cwd: folder });
    return /"callflowLint\/v1":"([^"]+)"/.exec(stdout)?.[1];
  };
  const before = await prints(moved);
  expect(before).toBeDefined();
  expect(await prints(join(moved, 'b'))).toBe(before);
});

describe('--output', () => {
  test('writes any number of reports beside the one that is shown', async () => {
    const { code, stdout } = await runCli(
      ['.', '--output', 'sarif=out/deep/r.sarif', '--output', 'compact=out/r.txt', '--color'],
      { cwd: folderWith(files) },
    );
    expect(code).toBe(1);
    expect(stdout).toContain('✖');
    const again = folderWith(files);
    await runCli(['.', '--output', 'sarif=r.sarif', '--output', 'stylish=r.txt', '--color'], { cwd: again });
    expect(readFileSync(join(again, 'r.sarif'), 'utf8')).toBe(await report('sarif'));
    expect(readFileSync(join(again, 'r.txt'), 'utf8')).toBe(await report('stylish'));
  });

  test.each([
    [['--output', 'sarif'], '--output takes FORMAT=FILE'],
    [['--output', 'word=x'], '--output takes FORMAT=FILE with one of stylish'],
    [['--output', 'json=clean.json/x'], 'The report clean.json/x cannot be written'],
  ])('%j is refused', async (args, message) => {
    const { code, stderr } = await runCli(['.', ...args], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
