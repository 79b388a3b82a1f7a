import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** The packages of a user's project besides the plugin; the plugin gets its own dependencies from the same place. */
const INSTALLED = [
  ...['eslint', '@eslint/json', '@eslint/markdown', '@eslint/plugin-kit'],
  ...['@typescript-eslint/parser', '@typescript-eslint/utils'],
];

/** What a user's project gets when the plugin is published: the files of its tarball. */
export function packed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'callflow-eslint-'));
  execFileSync(process.execPath, [`${here}/build.mjs`], { stdio: 'inherit' });
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: here });
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['xzf', tarball as string], { cwd: folder });
  return folder;
}

/** A project outside of this repository with these files, in which the packed plugin and a version of ESLint are installed. */
export function projectWith(
  pack: string,
  eslint: 'eslint' | 'eslint-9',
  files: Readonly<Record<string, string>>,
): string {
  const folder = mkdtempSync(join(pack, 'project-'));
  write(folder, { 'package.json': '{ "private": true, "type": "module" }\n', ...files });
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  symlinkSync(join(pack, 'package'), join(modules, 'eslint-plugin-callflow'));
  for (const name of INSTALLED) link(name === 'eslint' ? eslint : name, join(modules, name));
  // The plugin finds its dependencies beside itself, as a package manager would put them.
  mkdirSync(join(pack, 'node_modules'), { recursive: true });
  for (const name of ['@eslint/plugin-kit', '@typescript-eslint/utils']) link(name, join(pack, 'node_modules', name));
  return folder;
}

function link(name: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const target = realpathSync(`${here}/node_modules/${name}`);
  rmSync(path, { force: true });
  symlinkSync(target, path);
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** What ESLint, run as users run it, left behind. */
export interface EslintRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs ESLint in a project. */
export function eslint(folder: string, args: readonly string[], nodeArgs: readonly string[] = []): EslintRun {
  const bin = join(folder, 'node_modules/eslint/bin/eslint.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeArgs, bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}
