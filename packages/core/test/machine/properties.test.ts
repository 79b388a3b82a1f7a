import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type IdReading,
  ingest,
  type Program,
  run,
  type Setting,
  type StepInput,
  settingOf,
} from '../../src/machine/index.ts';
import { actionTypes, CHANNELS, CONTRACTS, OUTSIDE_EVENTS, STEP_CAP } from '../../src/platform/index.ts';
import type { Json } from '../../src/source/index.ts';
import { id } from './sample.ts';

const names = actionTypes.map(({ type }) => type);
const optionNames = [...new Set(actionTypes.flatMap(({ options }) => Object.keys(options)))];

const anId = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 6 }).map(id), weight: 6 },
  fc.constantFrom('menu', '', '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002'),
);
const value: fc.Arbitrary<Json> = fc.oneof(
  anId,
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom<Json>('${a}', '==', 'string', 'yes', 'a', true, null, 1.5, ['1', 2], [{ type: 'tel' }], {}),
  fc.dictionary(fc.constantFrom('1', '', 'a'), anId),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);
const option = fc.dictionary(fc.oneof(fc.constantFrom(...optionNames), fc.string()), value, { maxKeys: 6 });
const action: fc.Arbitrary<Json> = fc.record(
  { id: anId, next_id: anId, type: fc.constantFrom(...names, 'zzz'), option },
  { requiredKeys: ['type'] },
);
const actions = fc.array(action, { maxLength: 8 });
const input: fc.Arbitrary<StepInput> = fc.record({
  now: fc.integer({ min: 0, max: 60_000_000 }),
  keys: fc.stringMatching(/^[0-9*#]{0,3}$/),
  events: fc.subarray([...OUTSIDE_EVENTS]).map((all) => new Set(all)),
  stores: fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }),
  released: fc.boolean(),
});
const inputs = fc.array(input, { maxLength: 12 });

/** A program of whatever the actions are, taken as leniently as an analysis does, or as far as the platform takes them. */
function programFrom(list: Json[], ids: IdReading): Program | undefined {
  return ingest({ actions: list }, { ids }).program;
}

const situation = fc.record({
  list: actions,
  inner: actions,
  inputs,
  contract: fc.constantFrom(...CONTRACTS),
  channel: fc.constantFrom(...CHANNELS),
  ids: fc.constantFrom<IdReading>('platform', 'symbolic'),
  variables: fc.dictionary(fc.constantFrom('a', 'b', 'voipbin.call.digits'), fc.string()),
});

function play({ list, inner, inputs: given, ...rest }: typeof situation extends fc.Arbitrary<infer T> ? T : never) {
  const program = programFrom(list, rest.ids);
  const flow = programFrom(inner, rest.ids);
  const setting: Setting = settingOf({ ...rest, flows: () => flow, waitFlow: flow, fetched: () => inner });
  return program === undefined ? undefined : run(program, setting, given);
}

describe('on arbitrary flows', () => {
  it('a run ends within the cap, tells how, and repeats itself', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const got = play(given);
        if (got === undefined) return;
        expect(got.advances).toBeLessThanOrEqual(STEP_CAP);
        const isFinish = got.outcome === 'finished' || got.outcome === 'stopped';
        expect(got.advances - got.steps.length).toBe(isFinish ? 1 : 0);
        expect(got.reason !== undefined).toBe(got.outcome === 'dropped');
        expect(got.steps.slice(0, -1).every(({ result }) => result !== 'error')).toBe(true);
        expect(play(given)).toEqual(got);
      }),
      { numRuns: 2000 },
    );
  });

  it('only keys that were pressed are used up, from the first on', () => {
    fc.assert(
      fc.property(situation, (given) => {
        play(given)?.steps.forEach(({ keys }, index) => {
          expect((given.inputs[index]?.keys ?? '').startsWith(keys)).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('on arbitrary bodies', () => {
  it('the platform takes them or says what is wrong', () => {
    fc.assert(
      fc.property(fc.jsonValue() as fc.Arbitrary<Json>, (body) => {
        for (const ids of ['platform', 'symbolic'] as const) {
          const { program, ...rejection } = ingest(body, { ids });
          expect(program === undefined ? 'rejected' in rejection : program.instructions).toBeTruthy();
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('a lenient program has a place for every action', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue() as fc.Arbitrary<Json>), (list) => {
        expect(programFrom(list, 'symbolic')?.instructions.map(({ index }) => index)).toEqual([...list.keys()]);
      }),
    );
  });
});
