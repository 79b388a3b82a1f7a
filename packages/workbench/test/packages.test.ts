// Every public package as it is published: its tarball, its manifest, its types, and the examples of its README.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFences } from './fences.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const here = fileURLToPath(new URL('..', import.meta.url));

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly publishConfig?: { readonly exports?: Manifest['exports'] };
  readonly dependencies?: Readonly<Record<string, string>>;
}

const packages = [
  'packages/core',
  'packages/linter',
  'packages/testing',
  'rules',
  'packages/cli',
  'packages/eslint-plugin',
  'packages/language-server',
];

/** A project in which all of them are installed from their tarballs. */
const project = mkdtempSync(join(tmpdir(), 'callflow-packages-'));

function manifestOf(path: string): Manifest {
  return JSON.parse(readFileSync(`${repository}/${path}/package.json`, 'utf8')) as Manifest;
}

function tarballOf({ name }: Manifest): string {
  const begin = name.replace('@', '').replace('/', '-');
  const found = readdirSync(project).find((file) => file.startsWith(`${begin}-0`) && file.endsWith('.tgz'));
  return join(project, found ?? 'none');
}

beforeAll(() => {
  const run = (...args: string[]) =>
    execFileSync('npx', ['--yes', '--prefer-offline', 'pnpm@10.34.9', ...args], { cwd: repository, stdio: 'pipe' });
  run('run', 'build');
  run('run', 'build:libraries');
  for (const path of packages) run('--dir', path, 'pack', '--pack-destination', project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  for (const path of packages) install(path);
}, 180_000);

function install(path: string): void {
  const manifest = manifestOf(path);
  const folder = join(project, 'node_modules', manifest.name);
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['xzf', tarballOf(manifest), '--strip-components=1', '-C', folder]);
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    const target = join(project, 'node_modules', name);
    if (name.startsWith('@callflow-lint/') || existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(realpathSync(`${repository}/${path}/node_modules/${name}`), target);
  }
}

describe.each(packages)('%s', (path) => {
  const manifest = manifestOf(path);

  test('the tarball holds what was built, and nothing else', () => {
    const files = execFileSync('tar', ['tzf', tarballOf(manifest)], { encoding: 'utf8' })
      .trim()
      .split('\n');
    const others = files.filter((file) => !file.startsWith('package/dist/'));
    expect(others.sort()).toEqual(['package/LICENSE', 'package/README.md', 'package/package.json']);
    expect(files.filter((file) => /\.test\.|\.tsbuildinfo$|(?<!\.d)\.ts$/.test(file))).toEqual([]);
  });

  test('what is published names no source that is not in it', () => {
    const published = JSON.parse(
      readFileSync(join(project, 'node_modules', manifest.name, 'package.json'), 'utf8'),
    ) as Manifest;
    expect(JSON.stringify(published.exports ?? {})).not.toContain('./src/');
    const expected = Object.fromEntries(
      Object.entries(manifest.exports ?? {}).map(([entry, { source: _, ...rest }]) => [entry, rest]),
    );
    expect(manifest.publishConfig?.exports ?? {}).toEqual(expected);
  });

  test('publint finds nothing', () => {
    const { status, stdout, stderr } = tool('publint', ['run', tarballOf(manifest), '--strict']);
    expect(stdout + stderr).toContain('All good!');
    expect(status).toBe(0);
  });

  test.runIf(manifest.exports !== undefined)('the types are right', () => {
    const { status, stdout, stderr } = tool('attw', [tarballOf(manifest), '--profile', 'esm-only', '--no-emoji']);
    expect(status, stdout + stderr).toBe(0);
  });

  const readme = readFileSync(`${repository}/${path}/README.md`, 'utf8');
  const examples = readFences(readme).filter(({ language, text }) => language === 'js' && text.includes('console.log'));
  test.runIf(examples.length > 0).each(examples)('example of the README $#', ({ text }) => {
    const file = join(project, 'example.js');
    writeFileSync(file, text);
    const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: project, encoding: 'utf8', env: plainEnv });
    const expected = Array.from(text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm), (match) => match[1]);
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n')).toEqual(expected);
  });
});

const plainEnv = { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' };

function tool(name: string, args: readonly string[]) {
  return spawnSync(join(here, 'node_modules/.bin', name), args, { cwd: project, encoding: 'utf8', env: plainEnv });
}
