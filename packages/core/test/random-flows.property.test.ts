import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Analysis } from '../src/facts/index.ts';
import { analyse } from './analyse.ts';
import { type Sample, sample } from './explore/random-flow.ts';
import { runProblem } from './explore/run-problem.ts';
import { loopProblem } from './facts/loop-problem.ts';
import { witnessProblem } from './facts/witness-problem.ts';
import { PROPERTY_RUNS, PROPERTY_TIMEOUT } from './property-runs.ts';

/** What is held against the machine; the problem with a flow, undefined when there is none. */
const HELD: Readonly<Record<string, (analysis: Analysis, sample: Sample) => string | undefined>> = {
  runs: runProblem,
  witnesses: witnessProblem,
  loops: loopProblem,
};

// One property for all, because a flow takes longer to be drawn and explored than each of them takes to be held against it.
test(
  'what runs do is foreseen, every witness replays exactly, and loops are what they are said to be',
  () => {
    fc.assert(
      fc.property(sample, (drawn) => {
        const analysis = analyse(drawn.actions, drawn.contract, drawn.channel);
        for (const [what, problemWith] of Object.entries(HELD)) {
          const problem = problemWith(analysis, drawn);
          if (problem !== undefined) expect.fail(`${what}: ${problem}`);
        }
      }),
      { numRuns: PROPERTY_RUNS },
    );
  },
  PROPERTY_TIMEOUT,
);
