import type { Stats } from 'node:fs';

/** A file system may tell times in steps as coarse as this; what was written so lately may be written again unnoticed. */
const COARSE_MS = 2000;

/** How many numbers a stamp has. */
export const NUMBERS_OF_STAMP = 4;

/** What changes whenever a file is written; undefined when it was written too lately to be sure. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): readonly number[] | undefined {
  const isSettled = Date.now() - Math.max(mtimeMs, ctimeMs) > COARSE_MS;
  return isSettled ? [size, mtimeMs, ctimeMs, ino] : undefined;
}
