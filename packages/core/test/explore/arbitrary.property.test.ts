import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Analysis, endings, entries, exploration, loops, reachability } from '../../src/facts/index.ts';
import { readDocument } from '../../src/flow/index.ts';
import { actionTypes, CHANNELS, type Channel, CONTRACTS, type Contract } from '../../src/platform/index.ts';
import { type Json, parse } from '../../src/source/index.ts';
import { analyse } from '../analyse.ts';
import { PROPERTY_RUNS, PROPERTY_TIMEOUT } from '../property-runs.ts';
import { renamed, sample } from './random-flow.ts';

const setting = fc.record({
  contract: fc.constantFrom<Contract>(...CONTRACTS),
  channel: fc.constantFrom<Channel>(...CHANNELS),
});

/** Asks every fact for all it has to say, as a text. */
function answers(analysis: Analysis): string {
  const reach = analysis.get(reachability);
  const { actions } = analysis.flow;
  const byEntry = analysis.get(entries);
  return written({
    reached: actions.map((action) => [reach.of(action), reach.isReached(action), reach.witness(action)]),
    unreachable: reach.unreachable,
    loops: analysis.get(loops),
    endings: analysis.get(endings),
    runsOn: actions.map((action, index) => index > 0 && byEntry.runsDown(actions[index - 1] ?? action, action)),
    nodes: analysis.get(exploration).nodes.map(({ depth, from, exits }) => [depth, from, exits.map(({ to }) => to)]),
  });
}

/** Actions by their indices, so that answers about different texts compare. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each !== 'object' || each === null) return each;
    if (each instanceof Set) return [...(each as Set<unknown>)];
    return 'flow' in each && 'index' in each ? { action: each.index } : each;
  });
}

const LABELS = ['menu', 'order', 'a b', 'ä', 'x1', 'label:a', '0', 'length', '__proto__', 'constructor', 'end'];

test(
  'the same flow gives the same answers, whatever its actions are called',
  () => {
    fc.assert(
      fc.property(sample, ({ actions, contract, channel }) => {
        const first = answers(analyse(actions, contract, channel));
        expect(answers(analyse(actions, contract, channel))).toBe(first);
        const byUuid = /^00000000-0000-4000-8000-0000000000(\d\d)$/;
        const asNames = JSON.parse(JSON.stringify(actions), (_, each: unknown) =>
          typeof each === 'string' && byUuid.test(each) ? `n${Number(byUuid.exec(each)?.[1])}` : each,
        ) as Json[];
        const other = analyse(
          renamed(asNames, (name) => LABELS[Number(name.slice(1))] as string) as Json[],
          contract,
          channel,
        );
        // Labels that nothing names are replaced one by one, so that two alike are no longer one id.
        fc.pre(![...other.flow.sharedIds.keys()].some((id) => other.flow.referencesTo(id).length === 0));
        expect(answers(other)).toBe(first);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  },
  PROPERTY_TIMEOUT,
);

test(
  'nothing throws on arbitrary JSON in the place of actions',
  () => {
    const value = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
    const names = [...new Set(actionTypes.flatMap(({ options }) => Object.keys(options)))];
    const option = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 });
    const action = fc.record(
      { type: fc.constantFrom(...actionTypes.map(({ type }) => type)), option, id: value, next_id: value },
      { requiredKeys: ['type'] },
    );
    const list = fc.array(fc.oneof({ arbitrary: action, weight: 4 }, value), { maxLength: 6 });
    fc.assert(
      fc.property(list, setting, (actions, { contract, channel }) => {
        answers(analyse(actions, contract, channel));
      }),
      { numRuns: PROPERTY_RUNS },
    );
  },
  PROPERTY_TIMEOUT,
);

/** Text that is nearly a flow, or broken off, or anything else. */
const text = fc.oneof(
  fc.string(),
  fc.tuple(sample, fc.nat(400)).map(([{ actions }, end]) => JSON.stringify({ actions }).slice(0, end)),
  fc.tuple(sample, fc.nat(400), fc.string({ maxLength: 3 })).map(([{ actions }, at, more]) => {
    const whole = JSON.stringify(actions);
    return whole.slice(0, at) + more + whole.slice(at + 1);
  }),
);

test(
  'nothing throws on arbitrary text',
  () => {
    fc.assert(
      fc.property(text, setting, (source, chosen) => {
        for (const flow of readDocument(parse(source)).flows) answers(new Analysis(flow, chosen));
      }),
      { numRuns: PROPERTY_RUNS },
    );
  },
  PROPERTY_TIMEOUT,
);
