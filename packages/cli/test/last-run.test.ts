// A run with a cache of which nothing has changed is not made again: what the last one has printed is printed.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanFlow, warningFlow } from './flows.ts';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

const CACHE = '.callflowlintcache';
const LAST = '.callflowlintcache.last';
/** Files that were written later may change unnoticed. */
const SETTLED_MS = 2100;

const UNCHANGED = 'nothing is changed';

const CHANGES: readonly (readonly [string, (cwd: string) => void])[] = [
  ['a file is changed', (cwd) => writeFileSync(join(cwd, 'flows/a.json'), cleanFlow)],
  ['a file is gone', (cwd) => rmSync(join(cwd, 'flows/a.json'))],
  ['a file is added', (cwd) => writeFileSync(join(cwd, 'flows/sub/c.json'), warningFlow)],
  ['a flow is added to the project', (cwd) => writeFileSync(join(cwd, 'others/d.json'), warningFlow)],
  ['a configuration is changed', (cwd) => writeFileSync(join(cwd, 'flows/callflow-lint.config.json'), '{}')],
  ['a nearer configuration is made', (cwd) => writeFileSync(join(cwd, 'flows/sub/callflow-lint.config.json'), QUIET)],
  ['a baseline is made', (cwd) => writeFileSync(join(cwd, 'flows/callflow-lint.baseline.json'), '{')],
  ['what was printed is damaged', (cwd) => appendFileSync(join(cwd, LAST), 'x')],
  ['the cache is damaged', (cwd) => appendFileSync(join(cwd, CACHE), 'x')],
  ['the cache is gone', (cwd) => rmSync(join(cwd, CACHE))],
  ['a directory is added to the project', (cwd) => add(cwd, 'others/new/d.json')],
  ['a configuration is made above', (cwd) => writeFileSync(join(cwd, 'callflow-lint.config.json'), QUIET)],
  [UNCHANGED, () => undefined],
];

/** Everything below the working directory is linted, where the cache is too. */
const CHANGES_HERE: readonly (readonly [string, (cwd: string) => void])[] = [
  ['a file is added', (cwd) => writeFileSync(join(cwd, 'c.json'), warningFlow)],
  ['a directory is added', (cwd) => add(cwd, 'new/c.json')],
  ['a file becomes a directory', (cwd) => replaceByDirectory(cwd)],
  ['a link leads elsewhere', (cwd) => leadElsewhere(cwd)],
  ['a configuration is made', (cwd) => writeFileSync(join(cwd, 'callflow-lint.config.json'), QUIET)],
  [UNCHANGED, () => undefined],
];

const HERE = ['.', '**/*.json'].flatMap((paths) => CHANGES_HERE.map(([name, change]) => ({ name, paths, change })));

function add(cwd: string, path: string): void {
  mkdirSync(dirname(join(cwd, path)));
  writeFileSync(join(cwd, path), warningFlow);
}

function replaceByDirectory(cwd: string): void {
  rmSync(join(cwd, 'notes'));
  renameSync(join(cwd, '.notes'), join(cwd, 'notes'));
}

/** What the link names stays the same, and is another directory. */
function leadElsewhere(cwd: string): void {
  rmSync(join(cwd, 'targets.link'));
  symlinkSync('../two', join(cwd, 'targets.link'));
}

const QUIET = '{ "rules": { "missing-hangup": "off" } }';

const folders = new Map<string, string>();

beforeAll(async () => {
  for (const [name] of [...CHANGES, ['options'] as const]) {
    const cwd = folderWith({
      'flows/callflow-lint.config.json': '{ "flows": ["./", "../others/"] }',
      'flows/a.json': warningFlow,
      'flows/sub/b.json': warningFlow,
      'others/x.txt': '',
    });
    folders.set(name, cwd);
  }
  for (const { name, paths } of HERE) {
    const above = folderWith({
      'one/flow.json': cleanFlow,
      'two/flow.json': warningFlow,
      'here/a.json': warningFlow,
      'here/sub/b.json': cleanFlow,
      'here/notes': '',
      'here/.notes/c.json': warningFlow,
    });
    const cwd = join(above, 'here');
    symlinkSync('../one', join(cwd, 'targets.link'));
    folders.set(name + paths, cwd);
  }
  await setTimeout(SETTLED_MS);
});
afterAll(removeFolders);

function lint(name: string, ...args: string[]) {
  return runCli(['flows', ...args], { cwd: folders.get(name) ?? '' });
}

/** Which run it was that is told again. */
function recorded(name: string) {
  const file = join(folders.get(name) ?? '', LAST);
  return existsSync(file) ? { text: readFileSync(file, 'utf8'), at: statSync(file).mtimeMs } : undefined;
}

describe('after the last run', () => {
  test.each(CHANGES)('%s', async (name, change) => {
    const usual = await lint(name);
    expect(usual.stdout).toContain('missing-hangup');
    expect(await lint(name, '--cache')).toEqual(usual);
    const last = recorded(name);
    expect(last?.text).toContain(usual.stdout);
    change(folders.get(name) ?? '');
    const now = await lint(name, '--cache');
    expect(now).toEqual(await lint(name));
    if (name === UNCHANGED) expect(recorded(name)).toEqual(last);
    else expect(await lint(name, '--cache')).toEqual(now);
  });

  test.each(HERE)('$name, linted by $paths', async ({ name, paths, change }) => {
    const cwd = folders.get(name + paths) ?? '';
    const lintHere = (...args: string[]) => runCli([paths, ...args], { cwd });
    const usual = await lintHere();
    expect(usual.stdout).toContain('missing-hangup');
    expect(await lintHere('--cache')).toEqual(usual);
    const last = recorded(name + paths);
    expect(last?.text).toContain(usual.stdout);
    change(cwd);
    const now = await lintHere('--cache');
    expect(now).toEqual(await lintHere());
    if (name === UNCHANGED) expect(recorded(name + paths)).toEqual(last);
    else expect(now).not.toEqual(usual);
  });

  test('other options are chosen', async () => {
    const quiet = await lint('options', '--rule', 'missing-hangup=off');
    await lint('options', '--cache');
    expect(await lint('options', '--cache', '--rule', 'missing-hangup=off')).toEqual(quiet);
    expect(await lint('options', '--cache', '--color')).toEqual(await lint('options', '--color'));
    expect(await lint('options', '--cache', '--format', 'json')).toEqual(await lint('options', '--format', 'json'));
    expect((await lint('options', '--cache', '--max-warnings', '0')).code).toBe(1);
    expect((await lint('options', '--cache', '--max-warnings', '0')).code).toBe(1);
    expect((await lint('options', '--cache')).code).toBe(0);
  });
});
