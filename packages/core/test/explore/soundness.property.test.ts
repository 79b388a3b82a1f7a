import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exploration, reachability } from '../../src/facts/index.ts';
import { analyse } from '../analyse.ts';
import { PROPERTY_RUNS, PROPERTY_TIMEOUT } from '../property-runs.ts';
import { Choices } from './choices.ts';
import { unforeseen } from './follow.ts';
import { sample } from './random-flow.ts';
import { randomRun } from './random-run.ts';

const RUNS_PER_FLOW = 6;

test(
  'what runs do, the exploration foresees; "never" is never seen, "always" always',
  () => {
    fc.assert(
      fc.property(sample, ({ actions, contract, channel, seed }) => {
        const analysis = analyse(actions, contract, channel);
        const reach = analysis.get(reachability);
        const verdicts = analysis.flow.actions.map((action) => reach.of(action));
        const choices = new Choices(seed);
        for (let count = 0; count < RUNS_PER_FLOW; count++) {
          const run = randomRun(analysis, choices);
          expect(unforeseen(analysis.get(exploration), run)).toBeUndefined();
          const executed = new Set(
            run.positions.filter(({ caller }) => caller === undefined).map(({ index }) => index),
          );
          const wrong = verdicts.findIndex((verdict, index) => verdict === (executed.has(index) ? 'never' : 'always'));
          expect(wrong === -1 ? '' : `${verdicts[wrong] ?? ''}: action ${wrong}`).toBe('');
        }
      }),
      { numRuns: PROPERTY_RUNS },
    );
  },
  PROPERTY_TIMEOUT,
);
