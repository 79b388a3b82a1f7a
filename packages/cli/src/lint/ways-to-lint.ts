import { availableParallelism } from 'node:os';
import type { LintOptions } from '@callflow-lint/linter';
import type { Cache } from '../cache/cache.ts';
import type { InputSet } from '../input/input-set.ts';
import type { Terminal } from '../output/terminal.ts';
import type { ConfigChoice, FileSettings } from '../settings/file-settings.ts';
import { expectFiles } from '../short-run.ts';
import { type LintOne, lintHere } from './lint-here.ts';
import type { Fixing } from './pass-fix-on.ts';

/** How the files of a run are to be linted. */
export interface WayToLint {
  readonly lint: LintOne;
  /** So many files may be under way at the same time. */
  readonly width: number;
  readonly close: () => Promise<void>;
}

export interface Wishes {
  readonly settings: FileSettings;
  readonly commandLine: LintOptions;
  readonly choice: ConfigChoice;
  readonly fixing: Fixing;
  readonly isUpdatingBaseline: boolean;
  /** Undefined: as many threads as pay off. */
  readonly threads: number | undefined;
  readonly cache: Cache | undefined;
}

/** Below this, threads take longer to start than they save. */
const FILES_FOR_THREADS = 1000;
/**
 * Every thread warms the analysis up for itself: two take half as much time of processors again as one, and twice the memory, so
 * on two processors there is too little to win (measured over 1,000 and 10,000 flows).
 */
const PROCESSORS_FOR_THREADS = 4;

/** Here or in threads, and with what a cache knows. Whatever is written is written here, one file after the other. */
export async function wayToLint(inputs: InputSet, wishes: Wishes, terminal: Terminal): Promise<WayToLint> {
  const { settings, fixing, isUpdatingBaseline, cache } = wishes;
  expectFiles(inputs.files.length);
  const here = lintHere({ settings, fixing, isUpdatingBaseline, terminal });
  const isWriting = fixing !== 'off' || isUpdatingBaseline;
  if (isWriting) return { lint: here, width: 1, close: () => Promise.resolve() };
  const count = threadsFor(inputs, wishes);
  const way = count > 1 ? await inThreads(count, inputs, wishes, here, terminal.program) : alone(here);
  if (cache === undefined) return way;
  const { lintCached } = await import('./lint-cached.ts');
  return { ...way, lint: lintCached(way.lint, cache, settings) };
}

function alone(lint: LintOne): WayToLint {
  return { lint, width: 1, close: () => Promise.resolve() };
}

function threadsFor({ files }: InputSet, { threads }: Wishes): number {
  if (threads !== undefined) return threads;
  const processors = availableParallelism();
  return files.length < FILES_FOR_THREADS || processors < PROCESSORS_FOR_THREADS ? 1 : PROCESSORS_FOR_THREADS;
}

async function inThreads(
  count: number,
  { files }: InputSet,
  { settings, commandLine, choice }: Wishes,
  here: LintOne,
  program: string,
): Promise<WayToLint> {
  const { QUEUE, Threads } = await import('./threads/threads.ts');
  const threads = new Threads(count, program, async () => {
    return { commandLine, choice, stored: await settings.storedFor(files) };
  });
  return {
    // Standard input is read by this thread, and what git holds is here already.
    lint: (file) => (file.file === undefined || file.contents !== undefined ? here(file) : threads.lint(file)),
    width: count * QUEUE,
    close: () => threads.close(),
  };
}
