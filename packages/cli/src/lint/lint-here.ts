import { ConfigError } from '@callflow-lint/linter';
import type { InputFile } from '../input/input-set.ts';
import type { InputProblem } from '../input/problem.ts';
import { type ReadResult, readBytes } from '../input/read-bytes.ts';
import { readStandardInput } from '../input/read-standard-input.ts';
import { ISSUES_URL } from '../issues-url.ts';
import { OutputClosed } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import type { FileSettings } from '../settings/file-settings.ts';
import { type FileLinting, type FileOutcome, lintFile } from './lint-file.ts';
import { type Fixing, passFixOn } from './pass-fix-on.ts';
import { MemorySpare } from './spare-memory.ts';

/** Lints one file. A mistake of ours is reported with the file; a configuration that cannot be used ends the run. */
export type LintOne = (file: InputFile) => Promise<FileOutcome>;

/** How files are linted. */
export interface LintSettings {
  readonly settings: Pick<FileSettings, 'sessionFor' | 'baselineFor'>;
  /** Whether what is found becomes the baseline. */
  readonly isUpdatingBaseline: boolean;
  readonly fixing: Fixing;
  /** Undefined where no standard input is linted and no fix is passed on. */
  readonly terminal?: Pick<Terminal, 'stdin' | 'stdout'>;
}

/** Reads and lints files in this thread and passes their fixes on. */
export function lintHere(run: LintSettings): LintOne {
  const memory = new MemorySpare();
  let index = 0;
  return async (file) => {
    try {
      const read = await readInput(file, run.terminal);
      memory.before(index++, read.bytes?.length ?? 0);
      const outcome = lintFile(file, read, await lintingOf(file, run));
      const { fixing, terminal } = run;
      const problem = terminal && (await passFixOn(file, read, outcome.fix, { fixing, terminal }));
      return problem === undefined ? outcome : { ...outcome, problem };
    } catch (error) {
      if (error instanceof OutputClosed || error instanceof ConfigError) throw error;
      return { problem: internalProblem(file.path, error) };
    }
  };
}

async function lintingOf(
  file: InputFile,
  { settings, fixing, isUpdatingBaseline }: LintSettings,
): Promise<FileLinting> {
  const baseline = await settings.baselineFor(file);
  const path = file.file ?? '';
  return {
    session: await settings.sessionFor(file),
    isFixing: fixing !== 'off',
    baseline: baseline?.of(path),
    accept: isUpdatingBaseline ? (entries) => baseline?.set(path, entries) : undefined,
  };
}

async function readInput({ file, path, contents }: InputFile, terminal: LintSettings['terminal']): Promise<ReadResult> {
  if (contents !== undefined) return { bytes: contents };
  if (file !== undefined) return readBytes(file, path);
  if (terminal === undefined) throw new Error('There is no standard input here.');
  return await readStandardInput(terminal.stdin, path);
}

/** The problem of a file at which callflow-lint itself failed. */
export function internalProblem(path: string, error: unknown): InputProblem {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const remedy = `This is a mistake in callflow-lint: please report it with the file at ${ISSUES_URL}`;
  return { path, kind: 'internal', message: `Linting it failed: ${told}`, remedy };
}
