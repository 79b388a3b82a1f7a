import { compareRun, type Disagreement } from './compare.ts';
import type { RecordedRun } from './recorded-run.ts';

/** How far the machine and the recorded engine agree. */
export interface Agreement {
  readonly runs: number;
  readonly agreeing: number;
  readonly steps: number;
  /** The first disagreement of each run that differs. */
  readonly disagreements: readonly Disagreement[];
}

/** Compares every run. */
export async function measureAgreement(runs: AsyncIterable<RecordedRun> | Iterable<RecordedRun>): Promise<Agreement> {
  const disagreements: Disagreement[] = [];
  let [count, steps] = [0, 0];
  for await (const recorded of runs) {
    count += 1;
    steps += recorded.steps.length;
    const first = compareRun(recorded)[0];
    if (first !== undefined) disagreements.push(first);
  }
  return { runs: count, agreeing: count - disagreements.length, steps, disagreements };
}

/** A disagreement in words. */
export function renderDisagreement({ id, step, what, expected, got }: Disagreement): string {
  const place = step === undefined ? 'the run' : `step ${step}`;
  return `  ${id}, ${place}: ${what}\n    expected ${JSON.stringify(expected)}\n    got      ${JSON.stringify(got)}`;
}
