import { describe, expect, test } from 'vitest';
import { type Analysis, reachability } from '../../src/facts/index.ts';
import type { Json } from '../../src/source/index.ts';
import { analyse } from '../analyse.ts';

const talk: Json = { type: 'talk', option: { text: 'Hello.' } };

function verdicts(analysis: Analysis): string[] {
  const reach = analysis.get(reachability);
  return analysis.flow.actions.map((action) => reach.of(action));
}

function regions(analysis: Analysis): unknown[] {
  return analysis.get(reachability).unreachable.map(({ head, actions, cause, from }) => ({
    head: head.index,
    actions: actions.map(({ index }) => index),
    cause,
    from: from.map(({ index }) => index),
  }));
}

describe('verdicts', () => {
  test('an action behind a branch is reached sometimes, one behind a hangup never', () => {
    const branch = { type: 'branch', option: { target_ids: { 1: 'one' }, default_target_id: 'end' } };
    const flow = [talk, branch, { ...(talk as object), id: 'one' }, { id: 'end', type: 'hangup' }, talk] as Json[];
    expect(verdicts(analyse(flow))).toEqual(['always', 'always', 'sometimes', 'always', 'never']);
  });

  test('an action is not always reached when a long way to it uses up the steps', () => {
    const skip = {
      type: 'condition_variable',
      option: {
        condition: '==',
        variable: '${x}',
        value_type: 'string',
        value_string: 'long',
        false_target_id: 'tail',
      },
    };
    const flow = [
      skip,
      ...Array.from({ length: 90 }, () => talk),
      { ...(talk as object), id: 'tail' },
      ...Array.from({ length: 20 }, () => talk),
    ] as Json[];
    const got = verdicts(analyse(flow));
    // The short way takes 21 steps behind the condition; by the long way the cap comes first.
    expect([got[91], got.at(-1)]).toEqual(['always', 'sometimes']);
  });

  test('an endless loop keeps runs from what is behind it', () => {
    const flow = [
      { ...(talk as object), id: 'again' },
      { type: 'goto', option: { target_id: 'again' } },
      talk,
    ] as Json[];
    expect(verdicts(analyse(flow, 'documented'))).toEqual(['always', 'always', 'never']);
    expect(verdicts(analyse(flow, 'engine'))).toEqual(['always', 'always', 'always']);
  });

  test('a witness takes a shortest way and presses the key it needs', () => {
    const flow: Json[] = [
      { type: 'answer' },
      { type: 'digits_receive', option: { duration: 3000, length: 2 } },
      { type: 'branch', option: { target_ids: { 42: 'door' }, default_target_id: 'end' } },
      { id: 'door', type: 'beep' },
      { id: 'end', type: 'hangup' },
    ];
    const analysis = analyse(flow);
    const witness = analysis.get(reachability).witness(analysis.flow.actions[3]!);
    expect(witness?.path.map(({ action, keys }) => `${action?.index ?? ''}${keys}`)).toEqual(['0', '142', '2', '3']);
  });

  test('what a template leads to is not known', () => {
    const flow: Json[] = [
      { type: 'goto', option: { target_id: '${a}${b}' } },
      { id: 'one', type: 'hangup' },
    ];
    expect(verdicts(analyse(flow))).toEqual(['always', 'unknown']);
  });
});

describe('regions', () => {
  test('nothing leads to what is behind a hangup, and it takes along what only it leads to', () => {
    const flow: Json[] = [
      { type: 'hangup' },
      talk,
      { type: 'goto', option: { target_id: 'far' } },
      { id: 'far', type: 'stop' },
    ];
    expect(regions(analyse(flow))).toEqual([{ head: 1, actions: [1, 2, 3], cause: 'nothing', from: [] }]);
  });

  test('a condition that never holds keeps runs away', () => {
    const flow: Json[] = [
      { type: 'variable_set', option: { key: 'x', value: 'a' } },
      {
        type: 'condition_variable',
        option: {
          condition: '==',
          variable: '${x}',
          value_type: 'string',
          value_string: 'a',
          false_target_id: 'other',
        },
      },
      { type: 'hangup' },
      { id: 'other', type: 'hangup' },
    ];
    expect(regions(analyse(flow))).toEqual([{ head: 3, actions: [3], cause: 'condition', from: [1] }]);
  });

  test('the step cap keeps runs away', () => {
    const flow = Array.from({ length: 103 }, () => talk);
    expect(regions(analyse(flow))).toEqual([{ head: 101, actions: [101, 102], cause: 'step-cap', from: [] }]);
  });

  test('a circle nothing leads into is one region', () => {
    const flow: Json[] = [
      { type: 'hangup' },
      { id: 'a', ...(talk as object) },
      { type: 'goto', option: { target_id: 'a', loop_count: 1 } },
    ];
    expect(regions(analyse(flow))).toEqual([{ head: 1, actions: [1, 2], cause: 'nothing', from: [] }]);
  });
});
