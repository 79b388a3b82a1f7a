import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cleanFlow, warningFlow } from './flows.ts';
import { everyReport, folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const hotel = new URL('../../../fixtures/projects/hotel', import.meta.url).pathname;
const CACHE = '.callflowlintcache';

/** A copy of the sample project, whose files are old enough to be told by their times. */
function copyOfHotel(): string {
  const cwd = folderWith({});
  cpSync(hotel, cwd, { recursive: true });
  return cwd;
}

/** What a run reports, and how many files it has linted: those that the cache had another result of, or none. */
async function lint(cwd: string, ...args: string[]) {
  const before = results(cwd);
  const { stdout, stderr, code } = await runCli(['flows', '--format', 'json', ...args], { cwd });
  expect(stderr).toBe('');
  const after = results(cwd);
  const linted = [...after].filter(([path, key]) => before.get(path) !== key).map(([path]) => path);
  return { stdout, code, linted };
}

/** The keys of the results in the cache, by file. */
function results(cwd: string): Map<string, string | undefined> {
  if (!existsSync(join(cwd, CACHE))) return new Map();
  const lines = readFileSync(join(cwd, CACHE), 'utf8').trimEnd().split('\n').slice(0, -1);
  return new Map(
    lines.map((line) => {
      const [path, { result }] = JSON.parse(line) as [string, { result?: { key: string } }];
      return [path, result?.key];
    }),
  );
}

async function plain(cwd: string): Promise<string> {
  return (await runCli(['flows', '--format', 'json'], { cwd })).stdout;
}

describe('--cache', () => {
  test('changes no report, whatever its format', async () => {
    const cwd = copyOfHotel();
    const usual = await everyReport(['flows'], cwd);
    expect(await everyReport(['flows', '--cache'], cwd)).toEqual(usual);
    expect(await everyReport(['flows', '--cache'], cwd)).toEqual(usual);
  });

  test('lints again what depends on a file that is changed, and nothing else', async () => {
    const cwd = copyOfHotel();
    expect((await lint(cwd, '--cache')).linted).toHaveLength(18);
    expect((await lint(cwd, '--cache')).linted).toEqual([]);
    // Another text: nobody but the flows that fetch it can notice.
    const season = join(cwd, 'flows/greeting/season.json');
    writeFileSync(season, `${readFileSync(season, 'utf8')}\n`);
    const { linted } = await lint(cwd, '--cache');
    expect(linted).toContain('flows/greeting/season.json');
    expect(linted).toContain('flows/greeting/greeting.json');
    expect(linted).not.toContain('flows/spa/spa.json');
    expect(linted.length).toBeLessThan(18);
  });

  test('sees what a changed flow means for those that fetch it', async () => {
    const cwd = copyOfHotel();
    const before = (await lint(cwd, '--cache')).stdout;
    // The flow that jumped back into the one that fetches it ends the call now.
    const again = join(cwd, 'flows/night/again.json');
    const { id, name } = JSON.parse(readFileSync(again, 'utf8')) as { id: string; name: string };
    writeFileSync(again, JSON.stringify({ id, name, actions: [{ type: 'hangup' }] }));
    const after = (await lint(cwd, '--cache')).stdout;
    expect(after).toBe(await plain(cwd));
    expect(after).not.toBe(before);
    expect(before).toContain('endless-loop');
    expect(after).not.toContain('endless-loop');
  });

  test('sees that a flow of the project is gone', async () => {
    const cwd = copyOfHotel();
    await lint(cwd, '--cache');
    rmSync(join(cwd, 'flows/greeting/season.json'));
    const { stdout } = await lint(cwd, '--cache');
    expect(stdout).toBe(await plain(cwd));
    expect([...results(cwd).keys()]).not.toContain('flows/greeting/season.json');
  });

  test('does not trust the time of a file alone', async () => {
    const cwd = folderWith({ 'flows/a.json': warningFlow });
    const file = join(cwd, 'flows/a.json');
    await lint(cwd, '--cache');
    const { atime, mtime } = statSync(file);
    writeFileSync(file, cleanFlow.padEnd(warningFlow.length, ' '));
    utimesSync(file, atime, mtime);
    expect((await lint(cwd, '--cache')).stdout).toBe(await plain(cwd));
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, -200)],
    ['changed in one letter', (text: string) => text.replace('dangling-target', 'dangling-tarGet')],
    ['emptied', () => ''],
    ['no cache at all', () => '\u0000\n{}'],
    ['of another version', (text: string) => text.replace(/.*\n$/, 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=\n')],
  ])('makes a cache anew that is %s', async (_, damage) => {
    const cwd = copyOfHotel();
    const usual = await plain(cwd);
    await lint(cwd, '--cache');
    const path = join(cwd, CACHE);
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, damage(whole));
    expect((await runCli(['flows', '--format', 'json', '--cache'], { cwd })).stdout).toBe(usual);
    expect((await lint(cwd, '--cache')).stdout).toBe(usual);
  });

  test('knows other settings, other arguments and a baseline apart', async () => {
    const cwd = folderWith({ 'flows/a.json': warningFlow });
    const usual = await plain(cwd);
    await lint(cwd, '--cache');
    expect((await lint(cwd, '--cache', '--rule', 'missing-hangup=error')).stdout).toContain('"level":"error"');
    writeFileSync(join(cwd, 'callflow-lint.config.json'), '{ "rules": { "missing-hangup": "off" } }');
    expect((await lint(cwd, '--cache')).stdout).not.toContain('missing-hangup');
    rmSync(join(cwd, 'callflow-lint.config.json'));
    expect((await lint(cwd, '--cache')).stdout).toBe(usual);
    await runCli(['flows', '--update-baseline', '--cache'], { cwd });
    expect((await lint(cwd, '--cache')).stdout).toContain('"baselined":1');
    rmSync(join(cwd, 'callflow-lint.baseline.json'));
    expect((await lint(cwd, '--cache')).stdout).toBe(usual);
  });

  test('is not in the way of fixes, standard input and files that cannot be read', async () => {
    const cwd = folderWith({ 'flows/a.json': warningFlow, 'flows/b.json': '{"actions": [' });
    const named = ['flows/a.json', 'flows/none.json', '--cache', '--format', 'json'];
    const [once, twice] = [await runCli(named, { cwd }), await runCli(named, { cwd })];
    expect(twice).toEqual(once);
    expect(once.code).toBe(3);
    const piped = await runCli(['-', '--cache'], { cwd, input: warningFlow });
    expect(piped.stdout).toContain('missing-hangup');
  });

  test('is kept where --cache-location says', async () => {
    const cwd = folderWith({ 'flows/a.json': cleanFlow, 'out/x': '' });
    mkdirSync(join(cwd, 'there'));
    await runCli(['flows', '--cache', '--cache-location', 'there'], { cwd });
    await runCli(['flows', '--cache', '--cache-location', 'made/'], { cwd });
    await runCli(['flows', '--cache', '--cache-location', 'own.cache'], { cwd });
    const places = [`there/${CACHE}`, `made/${CACHE}`, 'own.cache', CACHE];
    expect(places.map((place) => existsSync(join(cwd, place)))).toEqual([true, true, true, false]);
    const { code, stderr } = await runCli(['flows', '--cache', '--cache-location', 'out/x/y'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be written')]);
  });
});
