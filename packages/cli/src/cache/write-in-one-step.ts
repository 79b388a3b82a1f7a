import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasonOf } from '../input/problem.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Writes a file of the cache in one step, so that runs at the same time do not disturb each other. Throws a `UsageError` when it cannot.
 * @param write writes it under another name first
 */
export function writeInOneStep(path: string, write: (temporary: string) => void): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    write(temporary);
    renameSync(temporary, path);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    throw new UsageError(`The cache ${path} cannot be written: ${reasonOf(error)}.`);
  }
}
