import { realpathSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { shownPath } from '@callflow-lint/linter/shown-path';
import { git } from './git.ts';
import { compare, type InputFile, type InputSet } from './input-set.ts';

/**
 * The files that the next commit changes, as they will be committed: what is staged, whatever the working tree holds by now. Like
 * files below a directory they are linted when they look like flows; that nothing is staged is fine.
 * @param args directories or files that the commit is looked at in; all of it without any.
 */
export function stagedInputs(args: readonly string[], cwd: string): InputSet {
  const run = (command: readonly string[], input?: string) => git(command, cwd, '--staged', input);
  const top = realpathSync(run(['rev-parse', '--show-toplevel']).toString().trimEnd());
  const wanted = args.map((argument) => resolve(realpathSync(cwd), argument));
  const entries = stagedEntries(
    run(['diff', '--cached', '--raw', '-z', '--no-abbrev', '--no-renames', '--diff-filter=AMT']),
  );
  const those = entries.filter(({ name }) => isJson(name) && isWanted(join(top, name), wanted));
  const blobs = readBlobs(run(['cat-file', '--batch'], those.map(({ blob }) => `${blob}\n`).join('')), those.length);
  const files = those.map(({ name }, index): InputFile => {
    const file = join(top, name);
    return { path: shownPath(file, realpathSync(cwd)), file, isNamed: false, contents: blobs[index] as Buffer };
  });
  files.sort((a, b) => compare(a.path, b.path));
  const nothing = {
    problems: [],
    directories: [],
    places: [],
    globs: [],
    skippedDirectories: 0,
    excluded: 0,
    unchanged: 0,
  };
  return { ...nothing, named: args, files, mayBeEmpty: true };
}

interface Entry {
  /** From the top of the repository, with forward slashes. */
  readonly name: string;
  readonly blob: string;
}

/** Regular files only: links and submodules hold no text of their own. */
function stagedEntries(raw: Buffer): Entry[] {
  const fields = raw.toString().split('\0');
  const entries: Entry[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode = '', , blob = ''] = (fields[index] as string).split(' ');
    if (mode.startsWith('100')) entries.push({ name: fields[index + 1] as string, blob });
  }
  return entries;
}

/** Each blob comes as `HASH blob SIZE`, a line break, its bytes, and a line break. */
function readBlobs(batch: Buffer, count: number): Buffer[] {
  const blobs: Buffer[] = [];
  for (let at = 0; blobs.length < count; ) {
    const lineEnd = batch.indexOf('\n', at);
    const size = Number(batch.toString('latin1', at, lineEnd).split(' ')[2]);
    blobs.push(batch.subarray(lineEnd + 1, lineEnd + 1 + size));
    at = lineEnd + 1 + size + 1;
  }
  return blobs;
}

function isJson(name: string): boolean {
  return ['.json', '.jsonc'].includes(extname(name).toLowerCase());
}

function isWanted(file: string, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((each) => file === each || file.startsWith(each + sep));
}
