import type { Stats } from 'node:fs';

/** A file system may tell times in steps as coarse as this; what was written so lately may be written again unnoticed. */
const COARSE_MS = 2000;

/** Whether a file was left alone for so long that its next change will show in what the file system says about it. */
export function isSettled({ mtimeMs, ctimeMs }: Pick<Stats, 'mtimeMs' | 'ctimeMs'>): boolean {
  return Date.now() - Math.max(mtimeMs, ctimeMs) > COARSE_MS;
}
