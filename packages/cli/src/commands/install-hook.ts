import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ExitCode } from '../exit-code.ts';
import { hasBlock, isIdle, isShell, withBlock, withoutBlock } from '../hook/hook-block.ts';
import { git } from '../input/git.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../usage-error.ts';

const EXECUTABLE = 0o755;

/** Makes git lint what is staged before each commit, or no longer. A hook that is there already keeps all that it does. */
export async function installHookCommand(options: { readonly remove?: true }, terminal: Terminal): Promise<ExitCode> {
  const file = hookFile(terminal.cwd);
  const hook = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  await terminal.stdout.write(`${options.remove ? remove(file, hook) : install(file, hook)}\n`);
  return ExitCode.clean;
}

/** Where git looks for the hook: below `.git`, or wherever its configuration says. */
function hookFile(cwd: string): string {
  const path = git(['rev-parse', '--git-path', 'hooks/pre-commit'], cwd, 'install-hook').toString().trimEnd();
  return resolve(cwd, path);
}

function install(file: string, hook: string | undefined): string {
  if (hook !== undefined && !isShell(hook)) {
    throw new UsageError(`${file} is no shell script: call \`callflow-lint --staged\` in it yourself.`);
  }
  const [, cli = ''] = process.argv;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, withBlock(hook, cli));
  chmodSync(file, EXECUTABLE);
  return `${file} lints staged flows before each commit.${hook === undefined ? '' : ' What it did before it does first.'}`;
}

function remove(file: string, hook: string | undefined): string {
  if (hook === undefined || !hasBlock(hook)) return `${file} does not run callflow-lint.`;
  const rest = withoutBlock(hook);
  if (isIdle(rest)) rmSync(file);
  else writeFileSync(file, rest);
  return `${file} no longer runs callflow-lint.`;
}
