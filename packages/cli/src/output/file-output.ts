import { mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasonOf } from '../input/problem.ts';
import { UsageError } from '../usage-error.ts';

/** A file that a report is written to; the directories above it are made. */
export class FileOutput {
  readonly isTerminal = false;
  readonly #handle: number;

  /** Throws a `UsageError` when it cannot be written. */
  constructor(file: string, shownAs: string) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      this.#handle = openSync(file, 'w');
    } catch (error) {
      throw new UsageError(`The report ${shownAs} cannot be written: ${reasonOf(error)}.`);
    }
  }

  write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#handle, bytes, done);
    return Promise.resolve();
  }
}
