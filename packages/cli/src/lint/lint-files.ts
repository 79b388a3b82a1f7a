import type { InputSet } from '../input/input-set.ts';
import { inOrder } from './in-order.ts';
import type { LintOne } from './lint-here.ts';
import { orNoFlow } from './no-flow.ts';
import type { Progress } from './progress.ts';
import type { Report } from './report.ts';
import { type Summary, Tally } from './summary.ts';

/** How files are linted, and the reports that tell of it. */
export interface LintRun {
  readonly lint: LintOne;
  /** So many files may be under way at the same time. */
  readonly width: number;
  readonly reports: readonly Report[];
  readonly progress: Progress;
}

/** Lints files and reports each as soon as those before it are reported, so that memory holds few of them. */
export async function lintFiles(inputs: InputSet, { lint, width, reports, progress }: LintRun): Promise<Summary> {
  const tally = new Tally(inputs);
  let done = 0;
  for await (const outcome of inOrder(inputs.files, lint, width)) {
    await progress.step(done++, inputs.files.length);
    tally.add(outcome);
    for (const report of reports) {
      if (outcome.report !== undefined) report.add(outcome.report);
      if (!report.isDue) continue;
      await progress.clear();
      await report.write();
    }
  }
  await progress.clear();
  const summary = orNoFlow(tally.summary, inputs);
  for (const report of reports) await report.end(summary);
  return summary;
}
