import { type Baseline, baselineOf } from '@callflow-lint/core/report';
import { type Decoded, decode } from '@callflow-lint/core/source';
import { isMeantAsFlow, type LintResult, mayHoldFlow, type Session } from '@callflow-lint/linter';
import type { InputFile } from '../input/input-set.ts';
import type { InputProblem } from '../input/problem.ts';
import { EXPECTED, type ReadResult } from '../input/read-bytes.ts';
import type { FileReport } from './file-report.ts';
import { isFixable } from './is-fixable.ts';
import type { FixedText } from './pass-fix-on.ts';

/** What became of a file: a report, a problem, or both (a broken text that holds no flow); neither when it is passed over. */
export interface FileOutcome {
  readonly report?: FileReport;
  readonly problem?: InputProblem;
  /** The text before and after fixes that were applied. */
  readonly fix?: FixedText;
}

/** How one file is linted. */
export interface FileLinting {
  readonly session: Session;
  readonly isFixing: boolean;
  /** What is accepted of the file for now. */
  readonly baseline: Baseline | undefined;
  /** Takes what is found now as the new baseline of the file; undefined when the old one stays. */
  readonly accept: ((baseline: Baseline) => void) | undefined;
}

/** Lints what was read of a file and, when asked to, fixes the text; writes no flow. */
export function lintFile(file: InputFile, read: ReadResult, linting: FileLinting): FileOutcome {
  const { session, isFixing } = linting;
  const { path } = file;
  if (read.problem !== undefined) return isIrrelevant(file, read.problem) ? {} : { problem: read.problem };
  const decoded = decode(read.bytes);
  const binary = decoded.problems.find(({ code }) => code === 'binary-content');
  if (binary !== undefined) return file.isNamed ? { problem: binaryProblem(file, binary.message, decoded) } : {};
  if (!file.isNamed && !mayHoldFlow(decoded.text)) return {};
  const first = session.lint(decoded, { path, baseline: linting.accept === undefined ? linting.baseline : undefined });
  if (!file.isNamed && !isMeantAsFlow(first)) return {};
  if (first.flows.length === 0) return withoutFlow(file, decoded, first);
  const baseline = linting.accept === undefined ? linting.baseline : baselineOf(first.diagnostics);
  linting.accept?.(baseline ?? {});
  const result = linting.accept === undefined ? first : session.lint(decoded, { path, baseline });
  const report = reportOf(file, decoded.text, result, 0);
  if (!isFixing || !result.diagnostics.some(isFixable)) return { report };
  if (!isFaithful(decoded)) return { report, problem: notFixed(file) };
  const { text, applied, remaining } = session.fix(decoded.text, undefined, { path, baseline });
  if (applied === 0) return { report };
  return { report: reportOf(file, text, remaining, applied), fix: { before: decoded.text, after: text } };
}

/** Below a directory an empty JSON file is one that does not look like a flow. */
function isIrrelevant(file: InputFile, { kind }: InputProblem): boolean {
  return !file.isNamed && kind === 'empty';
}

/** Bytes that cannot be read would be lost by writing the text back. */
function isFaithful({ problems }: Decoded): boolean {
  return problems.every(({ code }) => code === 'byte-order-mark');
}

function reportOf({ path }: InputFile, text: string, result: LintResult, fixed: number): FileReport {
  const { flows, diagnostics, suppressed } = result;
  return { path, text, flows, diagnostics, suppressed, fixed };
}

function notFixed({ path }: InputFile): InputProblem {
  const message = 'Its fixes were not applied: it is not valid UTF-8, and writing it would lose what cannot be read.';
  return { path, kind: 'not-written', message, remedy: 'Save it as UTF-8 first.' };
}

/** A file that was named has to hold a flow; if its text is broken, that is why. */
function withoutFlow(file: InputFile, { text }: Decoded, result: LintResult): FileOutcome {
  const problem = { path: file.path, kind: 'no-flow', message: 'There is no flow in it.', remedy: EXPECTED } as const;
  return result.diagnostics.length === 0 ? { problem } : { problem, report: reportOf(file, text, result, 0) };
}

function binaryProblem({ path }: InputFile, message: string, { text, problems }: Decoded): InputProblem {
  const offset = problems.find(({ code }) => code === 'binary-content')?.start ?? 0;
  const line = text.slice(0, offset).split('\n').length;
  return { path, kind: 'binary', message: `Line ${line}: ${message}`, remedy: EXPECTED };
}
