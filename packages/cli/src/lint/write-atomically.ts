import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file in one step: whatever happens meanwhile, it holds either the old text or the new one. The mode stays, and a
 * link stays a link.
 */
export function writeAtomically(file: string, bytes: Uint8Array): void {
  const real = realpathSync(file);
  const temporary = join(dirname(real), `.${basename(real)}.${process.pid}.tmp`);
  try {
    const { mode } = statSync(real);
    // Exclusive, so that a link somebody put in its place is not followed.
    writeFileSync(temporary, bytes, { flag: 'wx', mode });
    // The mode given on creation is narrowed by the umask.
    chmodSync(temporary, mode);
    renameSync(temporary, real);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
