// Packages as users get them: packed, and unpacked in a project outside of this repository.
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oncePerRun } from './once-per-run.ts';

/** What a manifest says that matters here. */
interface Manifest {
  readonly name: string;
  readonly bin?: string | Readonly<Record<string, string>>;
}

/** The packages of this repository that are published. */
export const PUBLISHED = [
  'packages/core',
  'packages/linter',
  'packages/testing',
  'rules',
  'packages/cli',
  'packages/eslint-plugin',
  'packages/language-server',
];

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** The tarball of a package as it is published, built from the sources of this moment; all are made once in a run of the tests. */
export function tarballOf(packageFolder: string): string {
  const tarballs = oncePerRun('tarballs', (folder) => {
    pnpm(['run', 'build'], repository);
    pnpm(['run', 'build:libraries'], repository);
    const these = PUBLISHED.flatMap((path) => ['--filter', `./${path}`]);
    pnpm(['--recursive', ...these, 'pack', '--pack-destination', folder], repository);
  });
  const name = manifestOf(join(repository, packageFolder)).name.replace('@', '').replace('/', '-');
  const file = readdirSync(tarballs).find((each) => each.replace(/-\d+\.\d+\.\d+.*\.tgz$/, '') === name);
  if (file === undefined) throw new Error(`${packageFolder} was not packed.`);
  return join(tarballs, file);
}

/** Packs a package that lies outside of this repository; the path of the tarball. */
export function pack(packageFolder: string, destination: string): string {
  const output = pnpm(['pack', '--json', '--pack-destination', destination], packageFolder);
  return resolve(destination, (JSON.parse(output) as { filename: string }).filename);
}

function pnpm(args: readonly string[], cwd: string): string {
  const command = ['--yes', '--prefer-offline', 'pnpm@10.34.9', ...args];
  return execFileSync('npx', command, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Unpacks a tarball where a package manager would put it in a project; where it is then. Its dependencies are not there. */
export function install(tarball: string, project: string): string {
  const modules = join(project, 'node_modules');
  mkdirSync(modules, { recursive: true });
  const unpacked = mkdtempSync(join(modules, '.unpacked-'));
  execFileSync('tar', ['xzf', tarball, '--strip-components=1', '-C', unpacked]);
  const manifest = manifestOf(unpacked);
  const folder = join(modules, manifest.name);
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(unpacked, folder);
  linkCommands(folder, manifest, modules);
  return folder;
}

/**
 * Puts what a package of this repository uses into a project too.
 * @param alias the name there, where the package has it under another one
 */
export function link(name: string, packageFolder: string, project: string, alias: string = name): void {
  const modules = join(project, 'node_modules');
  const target = realpathSync(join(packageFolder, 'node_modules', name));
  const path = join(modules, alias);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  symlinkSync(target, path);
  linkCommands(target, manifestOf(target), modules);
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

function linkCommands(folder: string, { name, bin = {} }: Manifest, modules: string): void {
  const commands = typeof bin === 'string' ? { [name.replace(/^@.*\//, '')]: bin } : bin;
  mkdirSync(join(modules, '.bin'), { recursive: true });
  for (const [command, file] of Object.entries(commands)) {
    rmSync(join(modules, '.bin', command), { force: true });
    symlinkSync(join(folder, file), join(modules, '.bin', command));
  }
}
