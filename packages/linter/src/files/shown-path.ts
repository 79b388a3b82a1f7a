import { isAbsolute, relative } from 'node:path';

/**
 * The path by which a file is shown: relative to a directory where it lies inside, else absolute.
 * @param from an absolute path; without one, paths are shown whole
 */
export function shownPath(absolute: string, from: string | undefined): string {
  if (from === undefined) return absolute;
  const path = relative(from, absolute);
  if (path === '') return '.';
  return path.startsWith('..') || isAbsolute(path) ? absolute : path;
}
