import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, link, tarballOf } from '@callflow-lint/packing/tarball';

const here = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** The packages of a user's project besides the plugin, which has no dependencies of its own. */
const INSTALLED = [
  ...['eslint', '@eslint/json', '@eslint/markdown', '@typescript-eslint/parser'],
  ...['eslint-plugin-jsonc', 'jsonc-eslint-parser'],
];

/** A folder where the plugin is installed as it is published; the projects in it find it there. */
export function packed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'callflow-eslint-'));
  install(tarballOf('packages/eslint-plugin'), folder);
  return folder;
}

/** A project outside of this repository with these files, in which the packed plugin and a version of ESLint are installed. */
export function projectWith(
  packs: string,
  eslint: 'eslint' | 'eslint-9',
  files: Readonly<Record<string, string>>,
): string {
  const folder = mkdtempSync(join(packs, 'project-'));
  write(folder, { 'package.json': '{ "private": true, "type": "module" }\n', ...files });
  for (const name of INSTALLED) link(name === 'eslint' ? eslint : name, here, folder, name);
  return folder;
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
