import { readFileSync, writeFileSync } from 'node:fs';
import type { ExitCode } from '../exit-code.ts';
import { digest } from './digest.ts';
import type { Behind } from './stamps.ts';
import { writeInOneStep } from './write-in-one-step.ts';

/** What a run came to, and on what that depends. */
export interface LastRun {
  /** Of what was chosen. */
  readonly choices: string;
  /** What it had to do with, */
  readonly behind: Behind;
  /** and how that was. */
  readonly stamps: string;
  readonly code: ExitCode;
  /** What it has printed. */
  readonly output: Buffer;
}

/** Reads what the last run came to; undefined when that is not known, or was damaged. */
export function readLastRun(path: string): LastRun | undefined {
  try {
    const bytes = readFileSync(path);
    const lineEnd = bytes.indexOf('\n');
    const head = bytes.subarray(0, lineEnd);
    const sumEnd = bytes.indexOf('\n', lineEnd + 1);
    const output = bytes.subarray(sumEnd + 1);
    if (bytes.toString('latin1', lineEnd + 1, sumEnd) !== digest(head, output)) return undefined;
    return { ...(JSON.parse(head.toString('utf8')) as Omit<LastRun, 'output'>), output };
  } catch {
    return undefined;
  }
}

export function writeLastRun(path: string, { output, ...run }: LastRun): void {
  const head = Buffer.from(JSON.stringify(run));
  const bytes = Buffer.concat([head, Buffer.from(`\n${digest(head, output)}\n`), output]);
  writeInOneStep(path, (temporary) => writeFileSync(temporary, bytes));
}
