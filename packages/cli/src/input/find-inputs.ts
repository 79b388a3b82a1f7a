import { realpathSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { shownPath } from '@callflow-lint/linter/shown-path';
import { compare, InputCollector, type InputSet } from './input-set.ts';
import { reasonOf } from './problem.ts';
import { type Directory, Walk } from './walk.ts';

/** The argument that stands for standard input. */
export const STANDARD_INPUT = '-';

/** What globs do not look into. */
export const IGNORED: readonly string[] = ['**/node_modules/**', '**/.git/**'];

const GLOB = /[*?[\]{}!()]/;

/** Finds the files that arguments name: files, directories, globs, or `-`. What is found does not depend on their order. */
export async function findInputs(
  args: readonly string[],
  cwd: string,
  standardInputName = '<stdin>',
): Promise<InputSet> {
  const collector = new InputCollector();
  const directories: Directory[] = [];
  for (const argument of [...new Set(args)].sort(compare)) {
    if (argument === STANDARD_INPUT) {
      collector.add({ path: standardInputName, file: undefined, isNamed: true }, STANDARD_INPUT);
      continue;
    }
    const place = resolve(cwd, argument);
    collector.places.push(place);
    const found = statOf(place);
    if ('stat' in found) addPath(argument, found.stat, { cwd, collector, directories });
    else if (GLOB.test(argument)) await addMatches(argument, cwd, collector);
    else collector.addProblem(notFound(argument, found.error));
  }
  new Walk(collector).enter(directories);
  return collector.result(args);
}

function statOf(file: string): { readonly stat: Stats } | { readonly error: unknown } {
  try {
    return { stat: statSync(file) };
  } catch (error) {
    return { error };
  }
}

interface Target {
  readonly cwd: string;
  readonly collector: InputCollector;
  readonly directories: Directory[];
}

function addPath(argument: string, stat: Stats, { cwd, collector, directories }: Target): void {
  const absolute = resolve(cwd, argument);
  const path = shownPath(absolute, cwd);
  const real = realPathOf(absolute);
  if (stat.isDirectory()) directories.push({ path, real });
  else collector.add({ path, file: absolute, isNamed: true }, real);
}

/** What a pattern matches is linted where it looks like a flow, as with a directory. */
async function addMatches(pattern: string, cwd: string, collector: InputCollector): Promise<void> {
  const { glob } = await import('tinyglobby');
  collector.globs.push(pattern);
  const matches = await glob(pattern, {
    cwd,
    ignore: IGNORED,
    onlyFiles: true,
    expandDirectories: false,
    absolute: true,
  });
  for (const match of matches.sort(compare)) {
    collector.add({ path: shownPath(match, cwd), file: match, isNamed: false }, realPathOf(match));
  }
  if (matches.length > 0) return;
  const remedy = 'Quote the pattern, so that the shell leaves it alone, and name it from the working directory.';
  collector.addProblem({ path: pattern, kind: 'no-match', message: 'No file matches this pattern.', remedy });
}

/** Pipes have no real path. */
function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function notFound(path: string, error: unknown) {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const remedy = 'Check the path; it is taken from the working directory.';
    return { path, kind: 'not-found', message: 'There is no such file or directory.', remedy } as const;
  }
  const message = `It cannot be reached: ${reasonOf(error)}.`;
  return { path, kind: 'unreadable', message, remedy: 'Make it readable or leave it out.' } as const;
}
