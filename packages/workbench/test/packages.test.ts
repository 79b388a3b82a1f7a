// Every public package as it is published: its tarball, its manifest, its types, and the examples of its README.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, link, PUBLISHED, pack, tarballOf } from '@callflow-lint/packing/tarball';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFences } from './fences.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const here = fileURLToPath(new URL('..', import.meta.url));

interface Manifest {
  readonly name: string;
  readonly description?: string;
  readonly exports?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly publishConfig?: { readonly exports?: Manifest['exports'] };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A project in which all of them are installed from their tarballs. */
const project = mkdtempSync(join(tmpdir(), 'callflow-packages-'));

function manifestOf(path: string): Manifest {
  return JSON.parse(readFileSync(`${repository}/${path}/package.json`, 'utf8')) as Manifest;
}

beforeAll(() => {
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  for (const path of PUBLISHED) {
    install(tarballOf(path), project);
    linkLibraries(path);
  }
}, 240_000);

/** Libraries come from this repository: what a package names, it has installed. */
function linkLibraries(path: string): void {
  for (const name of Object.keys(manifestOf(path).dependencies ?? {})) {
    if (!name.startsWith('@callflow-lint/')) link(name, `${repository}/${path}`, project);
  }
}

/** The sources of a library; what is bundled has no examples for users. */
function sourcesOf(path: string): string[] {
  if (manifestOf(path).exports === undefined || path === 'rules') return [];
  const files = readdirSync(`${repository}/${path}/src`, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts')).map((file) => `${path}/src/${file}`);
}

/** The examples of a page or of the comments of a source that say what they print. */
function examplesIn(file: string) {
  const text = readFileSync(`${repository}/${file}`, 'utf8');
  const markdown = file.endsWith('.md') ? text : text.replaceAll(/^ *\* ?/gm, '');
  return readFences(markdown)
    .filter((fence) => fence.language === 'js' && fence.text.includes('console.log'))
    .map((fence) => ({ place: `${file}:${fence.line}`, text: fence.text }));
}

describe.each(PUBLISHED)('%s', (path) => {
  const manifest = manifestOf(path);

  test('the tarball holds what was built, and nothing else', () => {
    const files = execFileSync('tar', ['tzf', tarballOf(path)], { encoding: 'utf8' })
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

  test('says where it comes from, and is the licence of the repository', () => {
    const folder = join(project, 'node_modules', manifest.name);
    const published = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    expect(published).toMatchObject({
      license: 'MIT',
      // The registry compares it with the repository that a provenance statement names.
      repository: { type: 'git', url: 'git+https://github.com/callflow-lint/callflow-lint.git', directory: path },
      publishConfig: { access: 'public', provenance: true },
      engines: { node: '>=20.19' },
    });
    expect(published.description).toMatch(/\.$/);
    expect(readFileSync(join(folder, 'LICENSE'), 'utf8')).toBe(readFileSync(`${repository}/LICENSE`, 'utf8'));
    expect(Object.values(published.dependencies ?? {}).filter((range) => range.startsWith('workspace:'))).toEqual([]);
  });

  test('publint finds nothing', () => {
    const { status, stdout, stderr } = tool('publint', ['run', tarballOf(path), '--strict']);
    expect(stdout + stderr).toContain('All good!');
    expect(status).toBe(0);
  });

  test.runIf(manifest.exports !== undefined)('the types are right', () => {
    const { status, stdout, stderr } = tool('attw', [tarballOf(path), '--profile', 'esm-only', '--no-emoji']);
    expect(status, stdout + stderr).toBe(0);
  });

  const examples = [`${path}/README.md`, ...sourcesOf(path)].flatMap(examplesIn);
  test.runIf(examples.length > 0).each(examples)('the example of $place', ({ text }) => {
    const file = join(project, 'example.js');
    writeFileSync(file, text);
    const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: project, encoding: 'utf8', env: plainEnv });
    const expected = Array.from(text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm), (match) => match[1]);
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n')).toEqual(expected);
  });
});

describe('a package with rules of somebody else', () => {
  const user = join(project, 'user');
  const cli = join(project, 'node_modules/callflow-lint/dist/cli.js');
  const music = '[{ "type": "play", "option": { "stream_urls": ["https://example.com/a.wav"] } }]\n';

  function lint(...args: string[]) {
    return spawnSync(process.execPath, [cli, ...args], { cwd: user, encoding: 'utf8', env: plainEnv });
  }

  test('is built with the public types, and its own tests run the pages of its rules', () => {
    const author = join(project, 'author');
    cpSync(`${repository}/fixtures/plugin`, author, { recursive: true });
    const tsc = `${repository}/node_modules/typescript-7/bin/tsc`;
    const types = ['--typeRoots', `${repository}/node_modules/@types`];
    expect(spawnSync(process.execPath, [tsc, ...types], { cwd: author, encoding: 'utf8' }).stdout).toBe('');
    const tested = spawnSync(process.execPath, ['--test', 'test/'], { cwd: author, encoding: 'utf8', env: plainEnv });
    expect(tested.stdout).toMatch(/^# pass 3$/m);
    expect(tested.status).toBe(0);
    mkdirSync(user);
    install(pack(author, project), user);
    writeFileSync(join(user, 'menu.json'), music);
    const config = { plugins: 'callflow-lint-plugin-acme', rules: { 'acme/no-music': 'error' } };
    writeFileSync(join(user, 'callflow-lint.config.json'), JSON.stringify(config));
  });

  test('runs where the user allows it, beside the rules of this project', () => {
    const { stdout, stderr, status } = lint('--allow-plugin', 'callflow-lint-plugin-acme', '--format', 'json');
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
    const { files } = JSON.parse(stdout) as { files: { findings: { rule: string; level: string; docs: string }[] }[] };
    const own = files[0]?.findings.find(({ rule }) => rule === 'acme/no-music');
    expect(own).toMatchObject({
      level: 'error',
      message: 'Action 0 (play) plays a recording.',
      docs: 'https://example.com/callflow-lint-plugin-acme/rules/no-music/rule.md',
      path: [{ action: 'action 0 (play)' }],
    });
    expect(files[0]?.findings.map(({ rule }) => rule)).toContain('missing-hangup');
  });

  test('is explained and listed', () => {
    const { stdout } = lint('explain', 'acme/no-music', '--allow-plugin', 'callflow-lint-plugin-acme');
    expect(stdout).toContain('Recordings age, and nobody can read them.');
    const listed = lint('rules', '--allow-plugin', 'callflow-lint-plugin-acme').stdout;
    expect(listed).toMatch(/acme\/no-music +warn +A recording that is played/);
  });

  test('does not run where nobody has allowed it', () => {
    const { stdout, stderr, status } = lint();
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('--allow-plugin callflow-lint-plugin-acme');
  });
});

const plainEnv = { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' };

function tool(name: string, args: readonly string[]) {
  return spawnSync(join(here, 'node_modules/.bin', name), args, { cwd: project, encoding: 'utf8', env: plainEnv });
}
