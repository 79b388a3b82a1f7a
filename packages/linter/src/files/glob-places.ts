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
  const places = new Set<string>();
  for (const pattern of patterns) {
    const [fixed, isWhole] = fixedPart(pattern);
    const start = resolve(cwd, fixed);
    places.add(start);
    if (!isWhole) for (const directory of directoriesBelow(start, ignore)) places.add(directory);
  }
  return [...places];
}

/** What stands before the first wildcard, up to a slash, and whether that is all. */
function fixedPart(pattern: string): readonly [string, boolean] {
  const wild = pattern.search(/[*?[\]{}!()\\]/);
  if (wild < 0 && !pattern.endsWith('/')) return [pattern, true];
  const fixed = wild < 0 ? pattern : pattern.slice(0, pattern.lastIndexOf('/', wild) + 1);
  return [fixed === '' ? '.' : fixed, false];
}

function directoriesBelow(cwd: string, ignore: readonly string[]): string[] {
  const options = { cwd, ignore, onlyDirectories: true, dot: true, expandDirectories: false, absolute: true } as const;
  return globSync('**', options).map((directory) => resolve(directory));
}
