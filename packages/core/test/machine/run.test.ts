import { describe, expect, it } from 'vitest';
import { ingest, run, settingOf } from '../../src/machine/index.ts';
import { RESERVED_IDS } from '../../src/platform/index.ts';
import type { Json } from '../../src/source/index.ts';
import { id, placesOf, programOf, runActions } from './sample.ts';

const set = (number: number, key: string, value: string) => ({
  id: id(number),
  type: 'variable_set',
  option: { key, value },
});
const jump = (number: number, target: number, more: object = {}) => ({
  id: id(number),
  type: 'goto',
  option: { target_id: id(target), ...more },
});

describe('endings', () => {
  it('an empty flow finishes in one advance', () => {
    expect(runActions([])).toMatchObject({ outcome: 'finished', advances: 1, steps: [] });
  });
  it('a finish counts as an advance, a hangup does not', () => {
    expect(runActions([{ type: 'answer' }])).toMatchObject({ outcome: 'finished', advances: 2 });
    expect(runActions([{ type: 'hangup' }, { type: 'answer' }])).toMatchObject({ outcome: 'hangup', advances: 1 });
  });
  it('stop takes an advance more', () => {
    expect(runActions([{ type: 'stop' }, { type: 'answer' }])).toMatchObject({ outcome: 'stopped', advances: 2 });
  });
  it('block waits for ever where there is no call', () => {
    expect(runActions([{ type: 'block' }], { channel: 'api' })).toMatchObject({ outcome: 'blocked', advances: 1 });
    expect(runActions([{ type: 'block' }]).steps).toMatchObject([{ result: 'skipped-media' }]);
  });
  it('a call without source crashes the engine', () => {
    const call = { type: 'call', option: { destinations: [{ type: 'tel' }] } };
    expect(runActions([call])).toMatchObject({ outcome: 'crashed', steps: [{ result: 'error' }] });
  });
  it('a type that nobody executes is passed by', () => {
    expect(runActions([{ type: 'mute' }])).toMatchObject({ outcome: 'finished', steps: [{ result: 'no-handler' }] });
  });
});

describe('the step cap', () => {
  const actions = (count: number) => Array.from({ length: count }, () => ({ type: 'answer' }));

  it.each([
    [100, 'finished', 101, 100],
    [101, 'dropped', 101, 101],
    [102, 'dropped', 101, 101],
  ])('%d actions: %s', (count, outcome, advances, steps) => {
    const got = runActions(actions(count));
    expect(got).toMatchObject({ outcome, advances });
    expect(got.steps).toHaveLength(steps);
    expect(got.reason).toBe(outcome === 'dropped' ? 'cap' : undefined);
  });
  it('a hangup as the last possible step still works', () => {
    expect(runActions([...actions(100), { type: 'hangup' }])).toMatchObject({ outcome: 'hangup', advances: 101 });
  });
});

describe('jumps', () => {
  const twice = [set(1, 'a', 'x'), jump(2, 1, { loop_count: 2 }), set(3, 'b', 'y')];
  const plain = [jump(1, 3), set(2, 'a', 'x'), set(3, 'b', 'y')];

  it('by the documentation jump N times and then run on', () => {
    expect(placesOf(runActions(twice, { contract: 'documented' }))).toEqual(['0', '1', '0', '1', '0', '1', '2']);
  });
  it('on the engine never stop, the counter sticking at 1', () => {
    const { reason, steps } = runActions(twice);
    expect(reason).toBe('cap');
    expect(steps.at(-1)?.type).toBe('variable_set');
    expect(steps.at(-2)?.option).toEqual({ target_id: id(1), loop_count: 1 });
  });
  it('without count jump by the documentation, and never on the engine', () => {
    expect(placesOf(runActions(plain, { contract: 'documented' }))).toEqual(['0', '2']);
    expect(placesOf(runActions(plain))).toEqual(['0', '1', '2']);
  });
  it('count afresh in every stack that is pushed', () => {
    const { program: inner } = ingest(
      { actions: [set(5, 'a', '${a}x'), jump(6, 5, { loop_count: 1 })] },
      { id: id(9) },
    );
    const outer = [1, 2].map((each) => ({ id: id(each), type: 'fetch_flow', option: { flow_id: id(9) } }));
    const got = runActions(outer, { contract: 'documented', flows: () => inner });
    expect(got.variables.get('a')).toBe('xxxx');
    expect(got.steps.slice(1, 5).map(({ at }) => at)).toEqual(
      [0, 1, 0, 1].map((index) => `${id(9)}#/actions/${index}`),
    );
  });
  it('keep the letters of their option beside the canonical ones', () => {
    const option = { TARGET_ID: id(1), LOOP_COUNT: 3 };
    const { steps } = runActions([set(1, 'a', 'x'), { id: id(2), type: 'goto', option }]);
    expect(steps[3]?.option).toEqual({ ...option, target_id: id(1), loop_count: 2 });
  });
  it('drop the call for a missing or unknown target', () => {
    expect(runActions([{ type: 'goto', option: { loop_count: 1 } }]).reason).toBe('no-target');
    expect(runActions([jump(1, 9, { loop_count: 1 })]).reason).toBe('target-not-found');
    expect(runActions([{ type: 'goto', option: { target_id: 'menu' } }]).reason).toBe('option-decode');
  });
  it('lead to readable ids when these are symbolic', () => {
    const body = {
      actions: [
        { type: 'goto', option: { target_id: 'end', loop_count: 1 } },
        { type: 'stop' },
        { id: 'end', type: 'answer' },
      ],
    };
    const { program } = ingest(body, { ids: 'symbolic' });
    expect(placesOf(run(program ?? programOf(), settingOf({ ids: 'symbolic' })))).toEqual(['0', '2']);
  });
});

describe('branch', () => {
  const branch = (option: Json) => [{ type: 'branch', option }, set(2, 'a', 'x'), set(3, 'b', 'y')];

  it('jumps to the key that matches and empties the variable', () => {
    const { variables, steps } = runActions(branch({ variable: 'v', target_ids: { 1: id(3) } }), {
      variables: { v: '1' },
    });
    expect(steps).toHaveLength(2);
    expect(Object.fromEntries(variables)).toEqual({ v: '', b: 'y' });
  });
  it('looks at the digits by itself, and an empty key matches none', () => {
    expect(placesOf(runActions(branch({ target_ids: { '': id(3) } })))).toEqual(['0', '2']);
  });
  it('without match and default runs on by the documentation and drops on the engine', () => {
    expect(runActions(branch({ target_ids: { 1: id(3) } })).reason).toBe('no-target');
    const documented = runActions(branch({ target_ids: { 1: id(3) } }), { contract: 'documented' });
    expect(placesOf(documented)).toEqual(['0', '1', '2']);
    expect(documented.variables.get('voipbin.call.digits')).toBe('');
  });
  it('keys and names that objects inherit mean nothing', () => {
    expect(
      runActions(branch({ variable: 'v', target_ids: { 1: id(3) } }), { variables: { v: 'constructor' } }).reason,
    ).toBe('no-target');
  });
  it('a key without target drops', () => {
    expect(runActions(branch({ target_ids: { '': null }, default_target_id: id(3) })).reason).toBe('no-target');
  });
});

describe('condition_variable', () => {
  const condition = (variable: string) => [
    {
      type: 'condition_variable',
      option: { condition: '==', variable, value_type: 'string', value_string: 'yes', false_target_id: id(3) },
    },
    set(2, 'a', 'x'),
    set(3, 'b', 'y'),
  ];
  const passes = (variable: string, contract: 'engine' | 'documented') =>
    placesOf(runActions(condition(variable), { contract, variables: { v: 'yes' } }))[1] === '1';

  it('compares the text itself on the engine', () => {
    expect([passes('v', 'engine'), passes('${v}', 'engine'), passes('yes', 'engine')]).toEqual([false, true, true]);
  });
  it('names a variable by the documentation, unless it holds a placeholder', () => {
    expect([passes('v', 'documented'), passes('${v}', 'documented'), passes('yes', 'documented')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('condition_datetime', () => {
  const condition = (option: { [name: string]: Json }) => [
    { type: 'condition_datetime', option: { false_target_id: id(3), ...option } },
    set(2, 'a', 'x'),
    set(3, 'b', 'y'),
  ];
  // A Tuesday.
  const now = Date.UTC(2026, 2, 10, 14, 5) / 60_000;
  const passes = (option: { [name: string]: Json }, contract: 'engine' | 'documented') => {
    const got = runActions(condition(option), { contract }, [{ now }]);
    return got.steps.length === 1 ? got.reason : placesOf(got)[1] === '1';
  };

  it('has the clock on the left by the documentation, on the right on the engine', () => {
    const from9 = { condition: '>=', hour: 9, minute: -1 };
    expect([passes(from9, 'documented'), passes(from9, 'engine')]).toEqual([true, false]);
  });
  it('compares every part by itself, and an absent hour or minute as 0', () => {
    expect(passes({ condition: '>=', hour: 9, minute: 30 }, 'documented')).toBe(false);
    expect(passes({ condition: '==', hour: 14 }, 'documented')).toBe(false);
    expect(passes({ condition: '==', hour: 14, minute: 5, day: 0, month: -1 }, 'documented')).toBe(true);
  });
  it('takes weekdays for a membership test by the documentation; on the engine they never decode', () => {
    const any = { condition: '==', hour: -1, minute: -1 };
    expect(passes({ ...any, weekdays: [2] }, 'documented')).toBe(true);
    expect(passes({ ...any, weekdays: [0, 6] }, 'documented')).toBe(false);
    expect(passes({ ...any, weekdays: [2] }, 'engine')).toBe('option-decode');
    expect(passes({ ...any, weekdays: [] }, 'engine')).toBe(true);
  });
  it('with an unknown operator passes only when nothing is compared', () => {
    expect(passes({ condition: 'eq', hour: -1, minute: -1 }, 'engine')).toBe(true);
    expect(passes({ condition: 'eq', hour: 14, minute: -1 }, 'engine')).toBe(false);
  });
});

describe('stacks', () => {
  const connect = { id: id(1), type: 'connect', option: { destinations: [{ type: 'tel' }] } };

  it('a pushed bridge is left behind the action that pushed it', () => {
    const { steps } = runActions([connect, set(2, 'a', 'x')]);
    expect(steps.map(({ at, by }) => [at, by])).toEqual([
      ['/actions/0', undefined],
      ['pushed:confbridge_join', '/actions/0'],
      ['/actions/1', undefined],
    ]);
  });
  it('a queue plays its wait flow until an agent is free', () => {
    const { program: waitFlow } = ingest({ actions: [{ type: 'sleep', option: { duration: 1000 } }] }, { id: 'wait' });
    const got = runActions([{ type: 'queue_join', option: { queue_id: id(5) } }], { waitFlow });
    expect(got.steps.map(({ at }) => at)).toEqual([
      '/actions/0',
      'pushed:fetch_flow',
      'wait#/actions/0',
      'pushed:confbridge_join',
    ]);
    expect(got).toMatchObject({ outcome: 'finished', advances: 5 });
  });
  it('nobody free costs rounds of the wait flow until the cap', () => {
    const { program: waitFlow } = ingest({ actions: [{ type: 'sleep', option: { duration: 1000 } }] }, { id: 'wait' });
    const program = programOf({ type: 'queue_join', option: { queue_id: id(5) } });
    const got = run(program, settingOf({ waitFlow }), () => ({ released: false }));
    expect(got.reason).toBe('cap');
    expect(got.steps.filter(({ at }) => at === 'pushed:empty')).toHaveLength(33);
  });
  it('a flow that does not exist drops', () => {
    expect(runActions([{ type: 'fetch_flow', option: { flow_id: id(9) } }]).reason).toBe('flow-not-found');
  });
  it('fetched actions run, an id that cannot be read fails the fetch', () => {
    const fetch = [{ type: 'fetch', option: { event_url: 'https://e.x' } }, set(2, 'a', 'x')];
    const got = (fetched: Json[]) => runActions(fetch, { fetched: () => fetched });
    expect(got([set(7, 'b', 'y')]).steps).toHaveLength(3);
    expect(got([{ id: 'bad', type: 'answer' }]).reason).toBe('fetch-failed');
    expect(got([{ type: 'answer' }]).steps).toHaveLength(2);
    expect(got([set(7, 'b', 'y'), { type: 'answer' }])).toMatchObject({ outcome: 'finished', advances: 3 });
  });
  it('the reserved start id leads to the first action', () => {
    const actions = [set(1, 'a', '${a}x'), { type: 'goto', option: { target_id: RESERVED_IDS.start, loop_count: 1 } }];
    expect(runActions(actions, { contract: 'documented' }).variables.get('a')).toBe('xx');
  });
});

describe('nested actions', () => {
  const call = (...actions: Json[]) => ({
    type: 'call',
    option: { source: {}, destinations: [{ type: 'tel' }], actions },
  });

  it.each([
    [{ type: 'zzz' }, 'nested-invalid-type'],
    [{ type: 'connect', option: { anonymous: 'x' } }, 'nested-invalid-anonymous'],
    [{ id: 'a', type: 'talk' }, 'option-decode'],
  ])('%j: %s', (action, reason) => expect(runActions([call(action)]).reason).toBe(reason));

  it('use the variables of the calling flow on the engine, their own by the documentation', () => {
    const talk = { type: 'talk', option: { text: '${v}' } };
    const textOf = (contract: 'engine' | 'documented') =>
      JSON.stringify(runActions([call(talk)], { contract, variables: { v: 'V' } }).steps[0]?.option);
    expect(textOf('engine')).toContain('"text":"V"');
    expect(textOf('documented')).toContain('"text":"${v}"');
  });
});

describe('variables', () => {
  it('supplied ones lose blanks around their names, blank and reserved names are dropped', () => {
    const variables = { ' k ': '1', '': '2', ' ': '3', 'voipbin.x': '4', ' Voipbin.y': '5' };
    expect([...runActions([], { variables, system: { 'voipbin.z': '6' } }).variables]).toEqual([
      ['voipbin.z', '6'],
      ['k', '1'],
    ]);
  });
  it('are filled in twice when they are set', () => {
    const got = runActions([set(1, 'a', '$${x}{b}')], { variables: { b: 'B' } });
    expect(got.steps[0]?.option).toEqual({ key: 'a', value: '${b}' });
    expect(got.variables.get('a')).toBe('B');
  });
  it('from the answer of a webhook are stored by the documentation only, and never reserved ones', () => {
    const webhook = [{ type: 'webhook_send', option: { sync: true, uri: 'https://e.x' } }];
    const input = [{ stores: { a: '1', 'voipbin.b': '2' } }];
    expect([...runActions(webhook, { contract: 'documented' }, input).variables]).toEqual([['a', '1']]);
    expect(runActions(webhook, {}, input).variables.size).toBe(0);
  });
  it('of the platform get the values the setting gives', () => {
    const stored = (name: string) => `<${name}>`;
    expect(runActions([{ type: 'case_create' }], { stored }).variables.get('contact_case_id')).toBe(
      '<contact_case_id>',
    );
  });
});

describe('the world outside', () => {
  it('a machine that picks up is hung up on when the flow says so', () => {
    const amd = { type: 'amd', option: { machine_handle: 'hangup' } };
    expect(runActions([amd]).outcome).toBe('finished');
    expect(runActions([amd], {}, [{ events: new Set(['machine-detected']) }] as const).outcome).toBe('hangup');
  });
  it('a call is answered by answer and by speech, so that it can be recorded', () => {
    const record = { type: 'recording_start', option: { format: 'wav' } };
    const results = (...actions: Json[]) => runActions(actions).steps.map(({ result }) => result);
    expect(results(record)).toEqual(['skipped-error']);
    expect(results({ type: 'answer' }, record, record)).toEqual(['done', 'done', 'skipped-error']);
    expect(results({ type: 'talk' }, record)).toEqual(['done', 'done']);
  });
});
