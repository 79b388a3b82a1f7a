import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endings, loops, reachability, type Witness } from '../../src/facts/index.ts';
import { analyse } from '../analyse.ts';
import { sample } from '../explore/random-flow.ts';
import { PROPERTY_RUNS, PROPERTY_TIMEOUT } from '../property-runs.ts';
import { replayProblem } from '../replay.ts';

test(
  'every witness replays exactly on the machine',
  () => {
    fc.assert(
      fc.property(sample, ({ actions, contract, channel }) => {
        const analysis = analyse(actions, contract, channel);
        const check = (what: string, witness: Witness | undefined) => {
          const problem = witness === undefined ? undefined : replayProblem(analysis, witness);
          expect(problem === undefined ? '' : `${what} ${problem}`).toBe('');
        };
        const reach = analysis.get(reachability);
        for (const action of analysis.flow.actions) check(`action ${action.index}`, reach.witness(action));
        for (const loop of analysis.get(loops)) check(`${loop.kind} loop`, loop.witness);
        const { offEnd, cutOff } = analysis.get(endings);
        for (const { witness } of offEnd) check('end', witness);
        check('cut-off', cutOff?.witness);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  },
  PROPERTY_TIMEOUT,
);
