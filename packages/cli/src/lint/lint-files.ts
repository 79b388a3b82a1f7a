import { ConfigError } from '@callflow-lint/linter';
import { count } from '../format/count.ts';
import type { InputFile, InputSet } from '../input/input-set.ts';
import type { InputProblem } from '../input/problem.ts';
import { EXPECTED, type ReadResult, readBytes } from '../input/read-bytes.ts';
import { readStandardInput } from '../input/read-standard-input.ts';
import { ISSUES_URL } from '../issues-url.ts';
import { OutputClosed } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import type { FileSettings } from '../settings/file-settings.ts';
import { type FileLinting, type FileOutcome, lintFile } from './lint-file.ts';
import { type Fixing, passFixOn } from './pass-fix-on.ts';
import type { Progress } from './progress.ts';
import type { Report } from './report.ts';
import { MemorySpare } from './spare-memory.ts';
import { type Summary, Tally } from './summary.ts';

/** How files are linted, and the reports that tell of it. */
export interface LintRun {
  readonly settings: Pick<FileSettings, 'sessionFor' | 'baselineFor'>;
  /** Whether what is found becomes the baseline. */
  readonly isUpdatingBaseline: boolean;
  readonly fixing: Fixing;
  readonly reports: readonly Report[];
  readonly terminal: Terminal;
  readonly progress: Progress;
}

/** Lints files one after the other and reports each at once, so that memory holds one file at a time. */
export async function lintFiles(inputs: InputSet, run: LintRun): Promise<Summary> {
  const { reports, progress } = run;
  const memory = new MemorySpare();
  const tally = new Tally(inputs);
  for (const [index, file] of inputs.files.entries()) {
    await progress.step(index, inputs.files.length);
    const outcome = await settle(file, run, (bytes) => memory.before(index, bytes));
    tally.add(outcome);
    for (const report of reports) {
      if (outcome.report !== undefined) report.add(outcome.report);
      if (!report.isDue) continue;
      await progress.clear();
      await report.write();
    }
  }
  await progress.clear();
  if (tally.isEmpty && !inputs.mayBeEmpty) tally.add({ problem: noFlow(inputs.named, tally.summary) });
  const { summary } = tally;
  for (const report of reports) await report.end(summary);
  return summary;
}

/** Reads and lints one file and passes its fixes on. A mistake of ours is reported with the file; the others go on. */
async function settle(file: InputFile, run: LintRun, prepare: (bytes: number) => Promise<void>): Promise<FileOutcome> {
  try {
    const read = await readInput(file, run.terminal);
    await prepare(read.bytes?.length ?? 0);
    const outcome = lintFile(file, read, await lintingOf(file, run));
    const problem = await passFixOn(file, read, outcome.fix, run);
    return problem === undefined ? outcome : { ...outcome, problem };
  } catch (error) {
    if (error instanceof OutputClosed || error instanceof ConfigError) throw error;
    return { problem: internalProblem(file.path, error) };
  }
}

async function lintingOf(file: InputFile, { settings, fixing, isUpdatingBaseline }: LintRun): Promise<FileLinting> {
  const baseline = await settings.baselineFor(file);
  const path = file.file ?? '';
  return {
    session: await settings.sessionFor(file),
    isFixing: fixing !== 'off',
    baseline: baseline?.of(path),
    accept: isUpdatingBaseline ? (entries) => baseline?.set(path, entries) : undefined,
  };
}

async function readInput({ file, path, contents }: InputFile, terminal: Terminal): Promise<ReadResult> {
  if (contents !== undefined) return { bytes: contents };
  return file === undefined ? await readStandardInput(terminal.stdin, path) : readBytes(file, path);
}

function noFlow(named: readonly string[], { passedOver, excluded }: Summary): InputProblem {
  const rest = excluded === 0 ? '' : ` The configuration leaves out ${count(excluded, 'file')}.`;
  const seen =
    passedOver === 0
      ? `There is no ${excluded === 0 ? '' : 'other '}JSON file in it.`
      : `None of its ${count(passedOver, 'JSON file')} looks like a flow.`;
  return {
    path: named.join(' '),
    kind: 'no-flow',
    message: seen + rest,
    remedy: `${EXPECTED} A file that is named is always linted.`,
  };
}

function internalProblem(path: string, error: unknown): InputProblem {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const remedy = `This is a mistake in callflow-lint: please report it with the file at ${ISSUES_URL}`;
  return { path, kind: 'internal', message: `Linting it failed: ${told}`, remedy };
}
