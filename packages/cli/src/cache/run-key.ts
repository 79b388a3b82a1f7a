import { type Stats, statSync } from 'node:fs';
import { digest } from './digest.ts';
import { NUMBERS_OF_STAMP, stampOf } from './stamp.ts';

/**
 * The digest of everything that a run depends on; undefined when a file was written so lately that it may change unnoticed.
 * @param choices whatever was chosen, as JSON
 * @param files by path; not all of them need be there
 */
export function runKey(choices: unknown, files: readonly string[]): string | undefined {
  const stamps = new Float64Array(files.length * NUMBERS_OF_STAMP);
  for (const [index, file] of files.entries()) {
    const stat = statOf(file);
    if (stat === undefined) continue;
    const stamp = stampOf(stat);
    if (stamp === undefined) return undefined;
    stamps.set(stamp, index * NUMBERS_OF_STAMP);
  }
  return digest(JSON.stringify(choices), files.join('\n'), new Uint8Array(stamps.buffer));
}

/** What cannot be looked at cannot be read either. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
