import type { Stats } from 'node:fs';

/** A file system may tell times in steps as coarse as this; what was written so lately may be written again unnoticed. */
const COARSE_MS = 2000;

/** How many numbers a stamp has. */
export const NUMBERS_OF_STAMP = 4;

/** What changes whenever a file is written, or what is in a directory. */
export function numbersOf({ size, mtimeMs, ctimeMs, ino }: Stats): readonly number[] {
  return [size, mtimeMs, ctimeMs, ino];
}

/** False when it was written too lately to be sure that its stamp changes with the next time. */
export function isSettled({ mtimeMs, ctimeMs }: Stats): boolean {
  return Date.now() - Math.max(mtimeMs, ctimeMs) > COARSE_MS;
}
