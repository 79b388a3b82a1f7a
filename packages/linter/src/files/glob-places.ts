import { resolve } from 'node:path';
import { globSync } from 'tinyglobby';

/**
 * Everything on which it depends which files these patterns match: the directories that are looked into, and the paths that are named
 * without any wildcard. As long as all of it is as it was, the matches are too. Absolute paths; not all of them need be there.
 * @param cwd where patterns start
 * @param ignore what is not looked into
 */
export function globPlaces(
  patterns: readonly string[],
  cwd: string,
  ignore: readonly string[] = [],
): readonly string[] {
  // Patterns that leave files out need nothing to be looked into.
  const starts = patterns.filter((pattern) => !/^!(?!\()/.test(pattern)).map(startOf);
  const whole = starts.filter(({ isWhole }) => isWhole).map(({ path }) => resolve(cwd, path));
  const open = new Set(starts.filter(({ isWhole }) => !isWhole).map(({ path }) => resolve(cwd, path)));
  return [...new Set([...whole, ...open, ...[...open].flatMap((start) => directoriesBelow(start, ignore))])];
}

interface Start {
  readonly path: string;
  readonly isWhole: boolean;
}

/** What stands before the first wildcard, up to a slash, and whether that is all. */
function startOf(pattern: string): Start {
  const wild = pattern.search(/[*?[\]{}!()\\]/);
  if (wild < 0 && !pattern.endsWith('/')) return { path: pattern, isWhole: true };
  return { path: wild < 0 ? pattern : pattern.slice(0, pattern.lastIndexOf('/', wild) + 1), isWhole: false };
}

function directoriesBelow(cwd: string, ignore: readonly string[]): string[] {
  const options = { cwd, ignore, onlyDirectories: true, dot: true, expandDirectories: false, absolute: true } as const;
  return globSync('**', options).map((directory) => resolve(directory));
}
