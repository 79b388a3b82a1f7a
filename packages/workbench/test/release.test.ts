// What `changeset version` makes of a change: one new version for all public packages. Tried on a copy of their manifests.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
}

interface Release {
  readonly name: string;
  readonly type: string;
}

function manifests(root: string): [string, Manifest][] {
  const folders = ['rules', ...readdirSync(join(repository, 'packages')).map((name) => `packages/${name}`)];
  return folders.map((folder) => {
    const path = `${folder}/package.json`;
    return [path, JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest];
  });
}

function copyOfManifests(): string {
  const copy = mkdtempSync(join(tmpdir(), 'callflow-release-'));
  const paths = manifests(repository).map(([path]) => path);
  for (const path of ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', '.changeset', ...paths]) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(repository, path), join(copy, path), { recursive: true });
  }
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com', ...args], { cwd: copy });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'Begin');
  return copy;
}

test('a change of one public package gives all of them the next version, and no other', () => {
  const copy = copyOfManifests();
  const changeset = (...args: string[]) =>
    execFileSync(process.execPath, [join(repository, 'node_modules/@changesets/cli/bin.js'), ...args], { cwd: copy });
  writeFileSync(join(copy, '.changeset/some-change.md'), "---\n'@callflow-lint/core': minor\n---\n\nSomething new.\n");
  changeset('status', '--output', 'status.json');
  const { releases } = JSON.parse(readFileSync(join(copy, 'status.json'), 'utf8')) as { releases: Release[] };
  const isPublic = ([, manifest]: [string, Manifest]) => manifest.private !== true;
  const names = manifests(repository)
    .filter(isPublic)
    .map(([, { name }]) => name);
  const released = releases.filter(({ type }) => type !== 'none').map(({ name }) => name);
  expect(released.sort()).toEqual(names.sort());

  changeset('version');
  const [before, after] = [manifests(repository), manifests(copy)];
  const versions = (all: [string, Manifest][]) => new Set(all.filter(isPublic).map(([, { version }]) => version));
  const [, major = '', minor = ''] = /^(\d+)\.(\d+)\./.exec([...versions(before)].join()) ?? [];
  expect([...versions(before)]).toHaveLength(1);
  expect([...versions(after)]).toEqual([`${major}.${Number(minor) + 1}.0`]);
  const others = (all: [string, Manifest][]) => all.filter((each) => !isPublic(each)).map(([, { version }]) => version);
  expect(others(after)).toEqual(others(before));
  expect(readdirSync(join(copy, '.changeset')).sort()).toEqual(['README.md', 'config.json']);
});

test('the changelog is one file, and has a place for what comes', () => {
  expect(readFileSync(join(repository, 'CHANGELOG.md'), 'utf8')).toMatch(/^## \[Unreleased\]$/m);
  const folders = ['rules', ...readdirSync(join(repository, 'packages')).map((name) => `packages/${name}`)];
  expect(folders.filter((folder) => readdirSync(join(repository, folder)).includes('CHANGELOG.md'))).toEqual([]);
});
