import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Analysis, endings, exploration, Project, reachability } from '../../src/facts/index.ts';
import { readDocument } from '../../src/flow/index.ts';
import { type Json, parse } from '../../src/source/index.ts';
import { PROPERTY_RUNS, PROPERTY_TIMEOUT } from '../property-runs.ts';
import { replayProblem } from '../replay.ts';
import { Choices } from './choices.ts';
import { unforeseen } from './follow.ts';
import { sample } from './random-flow.ts';
import { randomRun } from './random-run.ts';

const ids = [1, 2, 3].map((number) => `5f5e1000-0000-4000-8000-00000000000${number}`);
const fetch = fc.record({ from: fc.nat(2), at: fc.nat(9), to: fc.nat(2) });
const numRuns = Math.ceil(PROPERTY_RUNS / 10);

/** The first of three random flows that fetch each other at random; without circles, only later ones. */
function project(hasCircles: boolean) {
  return fc.tuple(fc.tuple(sample, sample, sample), fc.array(fetch, { maxLength: 4 })).map(([samples, fetches]) => {
    const flows = samples.map(({ actions }, index) => ({ id: ids[index] as string, actions: [...actions] as Json[] }));
    for (const { from, at, to } of [{ from: 0, at: 1, to: 1 }, ...fetches]) {
      if (!hasCircles && to <= from) continue;
      flows[from]?.actions.splice(at, 0, { type: 'fetch_flow', option: { flow_id: ids[to] as string } });
    }
    const document = readDocument(parse(JSON.stringify({ flows })), 'flows.json');
    const [flow] = document.flows;
    if (flow === undefined) throw new Error('There is a flow in it');
    const [{ contract, channel, seed }] = samples;
    return { analysis: new Analysis(flow, { contract, channel, project: Project.of([document]) }), seed };
  });
}

/** Whether every flow that is fetched is explored: no circle, and no jump that is only known while it runs. */
function isFollowed(analysis: Analysis): boolean {
  return analysis.get(exploration).nodes.every(({ exits }) => exits.every(({ way }) => !way.isUnknown));
}

/** The verdict that a run proves wrong. */
function wrongVerdict(analysis: Analysis, executed: ReadonlySet<number>): string | undefined {
  const reach = analysis.get(reachability);
  const wrong = analysis.flow.actions.find(
    (action) => reach.of(action) === (executed.has(action.index) ? 'never' : 'always'),
  );
  return wrong === undefined ? undefined : `${reach.of(wrong)}: action ${wrong.index}`;
}

test.each([false, true])(
  '"never" is never seen, "always" always; with circles: %s',
  (hasCircles) => {
    const property = fc.property(project(hasCircles), ({ analysis, seed }) => {
      const choices = new Choices(seed);
      for (let count = 0; count < 4; count++) {
        const run = randomRun(analysis, choices);
        if (isFollowed(analysis)) expect(unforeseen(analysis.get(exploration), run)).toBeUndefined();
        const own = run.positions.filter(({ caller }) => caller === undefined);
        expect(wrongVerdict(analysis, new Set(own.map(({ index }) => index)))).toBeUndefined();
      }
    });
    fc.assert(property, { numRuns });
  },
  PROPERTY_TIMEOUT,
);

test.each([false, true])(
  'witnesses that lead through fetched flows replay exactly; with circles: %s',
  (hasCircles) => {
    const property = fc.property(project(hasCircles), ({ analysis }) => {
      const reach = analysis.get(reachability);
      const { offEnd, cutOff } = analysis.get(endings);
      const witnesses = [
        ...analysis.flow.actions.map((action) => reach.witness(action)),
        ...offEnd.map(({ witness }) => witness),
        cutOff?.witness,
      ];
      for (const witness of witnesses) {
        expect(witness === undefined ? undefined : replayProblem(analysis, witness)).toBeUndefined();
      }
    });
    fc.assert(property, { numRuns });
  },
  PROPERTY_TIMEOUT,
);
