import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { git } from './git.ts';
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
  const ask = (...args: string[]) => git(args, cwd, `--since ${ref}`).toString();
  const top = ask('rev-parse', '--show-toplevel').trimEnd();
  const base = ask('merge-base', ref, 'HEAD').trimEnd();
  const names = [
    ...ask('diff', '--name-only', '-z', '--no-relative', base, '--').split('\0'),
    ...ask('ls-files', '--others', '--exclude-standard', '--full-name', '-z', top).split('\0'),
  ];
  const inside = realpathSync(top);
  return new Set(names.filter((name) => name !== '').map((name) => join(inside, name)));
}
