import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../usage-error.ts';
import type { InputSet } from './input-set.ts';

/** The inputs without the files that are as they were at a revision of git; see `changedSince`. */
export function onlyChanged(inputs: InputSet, ref: string, cwd: string): InputSet {
  const changed = changedSince(ref, cwd);
  const files = inputs.files.filter(({ file }) => file === undefined || changed.has(realpathSync(file)));
  return { ...inputs, files, unchanged: inputs.files.length - files.length };
}

/**
 * The files that were changed since the working tree left a revision of git, as absolute paths: committed or not, and those that
 * git does not know yet. What others did on that branch meanwhile does not count. Throws a `UsageError` when git cannot tell.
 */
function changedSince(ref: string, cwd: string): ReadonlySet<string> {
  if (ref.startsWith('-')) throw new UsageError(`--since takes a revision of git, not "${ref}".`);
  const git = (...args: string[]) => run(args, cwd, ref);
  const top = git('rev-parse', '--show-toplevel').trimEnd();
  const base = git('merge-base', ref, 'HEAD').trimEnd();
  const names = [
    ...git('diff', '--name-only', '-z', '--no-relative', base, '--').split('\0'),
    ...git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', top).split('\0'),
  ];
  const inside = realpathSync(top);
  return new Set(names.filter((name) => name !== '').map((name) => join(inside, name)));
}

function run(args: readonly string[], cwd: string, ref: string): string {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 });
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new UsageError(`--since ${ref}: git cannot tell what changed: ${(stderr ?? message).trim() || message}`);
  }
}
