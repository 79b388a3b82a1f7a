import { type Analysis, exploration, reachability } from '../../src/facts/index.ts';
import { Choices } from './choices.ts';
import { unforeseen } from './follow.ts';
import type { Sample } from './random-flow.ts';
import { randomRun } from './random-run.ts';

const RUNS_PER_FLOW = 6;

/** What random runs of a flow do that the exploration does not foresee; "never" that is seen, "always" that is not. */
export function runProblem(analysis: Analysis, { seed }: Sample): string | undefined {
  const reach = analysis.get(reachability);
  const verdicts = analysis.flow.actions.map((action) => reach.of(action));
  const choices = new Choices(seed);
  for (let count = 0; count < RUNS_PER_FLOW; count++) {
    const run = randomRun(analysis, choices);
    const step = unforeseen(analysis.get(exploration), run);
    if (step !== undefined) return step;
    const executed = new Set(run.positions.filter(({ caller }) => caller === undefined).map(({ index }) => index));
    const wrong = verdicts.findIndex((verdict, index) => verdict === (executed.has(index) ? 'never' : 'always'));
    if (wrong !== -1) return `${verdicts[wrong] ?? ''}: action ${wrong}`;
  }
  return undefined;
}
