import { readFileSync, writeFileSync } from 'node:fs';
import type { ExitCode } from '../exit-code.ts';
import { digest } from './digest.ts';
import { writeInOneStep } from './write-in-one-step.ts';

/** What a run came to. */
export interface LastRun {
  /** Of everything that it depends on. */
  readonly key: string;
  readonly code: ExitCode;
  /** What it has printed. */
  readonly output: Buffer;
}

/** Reads what the last run came to; undefined when that is not known, or was damaged. */
export function readLastRun(path: string): LastRun | undefined {
  try {
    const bytes = readFileSync(path);
    const lineEnd = bytes.indexOf('\n');
    const { key, code, sum } = JSON.parse(bytes.toString('utf8', 0, lineEnd)) as LastRun & { readonly sum: string };
    const run = { key, code, output: bytes.subarray(lineEnd + 1) };
    return sum === sumOf(run) ? run : undefined;
  } catch {
    return undefined;
  }
}

export function writeLastRun(path: string, run: LastRun): void {
  const line = `${JSON.stringify({ key: run.key, code: run.code, sum: sumOf(run) })}\n`;
  writeInOneStep(path, (temporary) => writeFileSync(temporary, Buffer.concat([Buffer.from(line), run.output])));
}

function sumOf({ key, code, output }: LastRun): string {
  return digest(key, String(code), output);
}
