import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, link, tarballOf } from '@callflow-lint/packing/tarball';

const cliPackage = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** What a commit came to. */
export interface Commit {
  readonly isDone: boolean;
  /** Everything that was printed. */
  readonly output: string;
}

/** A new repository of git with callflow-lint, as packed for publishing, and tools for hooks installed in it. */
export class HookRepository {
  readonly folder: string;

  constructor(tools: readonly string[] = []) {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'callflow-hooks-')));
    this.git('init', '-q', '-b', 'main');
    this.git('config', 'user.name', 'Somebody');
    this.git('config', 'user.email', 'somebody@example.com');
    this.write({ '.gitignore': 'node_modules\n', 'package.json': '{ "private": true }\n' });
    this.#install(tools);
    // lefthook wants a commit to be there.
    this.git('add', '.');
    this.git('commit', '-q', '-m', 'Begin');
  }

  #install(tools: readonly string[]): void {
    install(tarballOf('packages/cli'), this.folder);
    for (const tool of tools) link(tool, cliPackage, this.folder);
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), text);
    }
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  has(name: string): boolean {
    return existsSync(join(this.folder, name));
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env });
  }

  /** Runs a command of `node_modules/.bin`, or of the machine. */
  run(command: string, ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: this.folder, encoding: 'utf8', env: this.#env });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
    return stdout + stderr;
  }

  get #env(): NodeJS.ProcessEnv {
    return { ...env, PATH: `${join(this.folder, 'node_modules/.bin')}:${process.env.PATH}` };
  }

  /** Stages these files and nothing else, and commits. */
  commit(...files: string[]): Commit {
    if (files.length > 0) this.git('add', ...files);
    const { status, stdout, stderr } = spawnSync('git', ['commit', '-m', 'Change'], {
      cwd: this.folder,
      encoding: 'utf8',
      env,
    });
    return { isDone: status === 0, output: stdout + stderr };
  }
}

/** Nothing of the machine's own settings of git, and no colour. */
const env: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_OPTIONS: '',
  NO_COLOR: '1',
  CI: '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};
