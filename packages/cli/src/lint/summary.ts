import { compare, type InputSet } from '../input/input-set.ts';
import type { InputProblem } from '../input/problem.ts';
import type { FileReport } from './file-report.ts';
import { isFixable } from './is-fixable.ts';
import type { FileOutcome } from './lint-file.ts';

/** Counts over a whole run. */
export interface Summary {
  /** Files that hold flows and were linted. */
  readonly files: number;
  readonly filesWithFindings: number;
  readonly flows: number;
  readonly actions: number;
  readonly errors: number;
  readonly warnings: number;
  /** Findings that `--fix` would mend. */
  readonly fixable: number;
  /** Fixes that were applied, or would be in a dry run. */
  readonly fixed: number;
  readonly fixedFiles: number;
  /** Findings that are accepted: by suppressions, and for now by a baseline. */
  readonly suppressed: number;
  readonly baselined: number;
  /** JSON files that do not look like flows. */
  readonly passedOver: number;
  readonly skippedDirectories: number;
  /** Files that the configuration leaves out. */
  readonly excluded: number;
  /** Files that were left out because they have not changed. */
  readonly unchanged: number;
  /** Ordered by path. */
  readonly problems: readonly InputProblem[];
}

/** A summary in the making. */
export class Tally {
  readonly #counts = {
    files: 0,
    filesWithFindings: 0,
    flows: 0,
    actions: 0,
    errors: 0,
    warnings: 0,
    fixable: 0,
    fixed: 0,
    fixedFiles: 0,
    suppressed: 0,
    baselined: 0,
    passedOver: 0,
  };

  readonly #leftOut: Pick<InputSet, 'skippedDirectories' | 'excluded' | 'unchanged'>;
  readonly #problems: InputProblem[];

  constructor({
    skippedDirectories,
    excluded,
    unchanged,
    problems,
  }: Pick<InputSet, 'skippedDirectories' | 'excluded' | 'unchanged' | 'problems'>) {
    this.#leftOut = { skippedDirectories, excluded, unchanged };
    this.#problems = [...problems];
  }

  add({ report, problem }: FileOutcome): void {
    if (report !== undefined) this.#addReport(report);
    else if (problem === undefined) this.#counts.passedOver++;
    if (problem !== undefined) this.#problems.push(problem);
  }

  #addReport({ flows, diagnostics, suppressed, fixed }: FileReport): void {
    const counts = this.#counts;
    counts.files++;
    counts.flows += flows.length;
    for (const flow of flows) counts.actions += flow.actions;
    if (diagnostics.length > 0) counts.filesWithFindings++;
    for (const diagnostic of diagnostics) {
      if (diagnostic.severity === 'error') counts.errors++;
      else counts.warnings++;
      if (isFixable(diagnostic)) counts.fixable++;
    }
    for (const { by } of suppressed) counts[by === 'baseline' ? 'baselined' : 'suppressed']++;
    counts.fixed += fixed;
    if (fixed > 0) counts.fixedFiles++;
  }

  get summary(): Summary {
    return { ...this.#counts, ...this.#leftOut, problems: ordered(this.#problems) };
  }
}

/** The summary of a run that was done in parts. */
export function addSummaries(parts: readonly Summary[]): Summary {
  const counts = Object.keys(new Tally(NOTHING).summary).filter((name) => name !== 'problems') as (keyof Counts)[];
  const sum = (name: keyof Counts) => parts.reduce((all, part) => all + part[name], 0);
  const sums = Object.fromEntries(counts.map((name) => [name, sum(name)])) as unknown as Counts;
  return { ...sums, problems: ordered(parts.flatMap(({ problems }) => problems)) };
}

type Counts = Omit<Summary, 'problems'>;

const NOTHING = { skippedDirectories: 0, excluded: 0, unchanged: 0, problems: [] };

function ordered(problems: readonly InputProblem[]): readonly InputProblem[] {
  return [...problems].sort((a, b) => compare(a.path, b.path));
}
