import { describe, expect, test } from 'vitest';
import { endings, entries, loops } from '../../src/facts/index.ts';
import type { Contract } from '../../src/platform/index.ts';
import type { Json } from '../../src/source/index.ts';
import { analyse } from '../analyse.ts';

const talk = { type: 'talk', option: { text: 'Hello.' } };

function goto(target: string, count?: number): Json {
  return { type: 'goto', option: { target_id: target, ...(count !== undefined && { loop_count: count }) } };
}

function loopsOf(actions: Json[], contract?: Contract) {
  return analyse(actions, contract)
    .get(loops)
    .map(({ kind, head, actions: inside, decider, waits, rounds, witness }) => ({
      kind,
      head: head.index,
      actions: inside.map(({ index }) => index),
      decider: decider.index,
      waits,
      rounds,
      path: witness?.path.map(({ action }) => action?.index),
    }));
}

describe('loops', () => {
  test('a jump back without count is endless by the documentation; the engine runs on', () => {
    const flow: Json[] = [{ type: 'answer' }, { id: 'again', ...talk }, goto('again'), { type: 'hangup' }];
    expect(loopsOf(flow, 'documented')).toEqual([
      { kind: 'endless', head: 1, actions: [1, 2], decider: 2, waits: true, rounds: 50, path: [0, 1, 2, 1] },
    ]);
    expect(loopsOf(flow, 'engine')).toEqual([]);
  });

  test('a counted jump ends by the documentation; on the engine it is endless', () => {
    const flow: Json[] = [{ id: 'again', ...talk }, goto('again', 1), { type: 'hangup' }];
    expect(loopsOf(flow, 'documented')).toEqual([]);
    expect(loopsOf(flow, 'engine')).toMatchObject([{ kind: 'endless', actions: [0, 1] }]);
  });

  test('a condition that is asked again without waiting is busy', () => {
    const flow: Json[] = [
      { id: 'ask', type: 'webhook_send', option: { sync: true, uri: 'https://example.com/' } },
      {
        type: 'condition_variable',
        option: {
          condition: '==',
          variable: '${ready}',
          value_type: 'string',
          value_string: 'yes',
          false_target_id: 'ask',
        },
      },
      { type: 'hangup' },
    ];
    expect(loopsOf(flow, 'documented')).toEqual([
      { kind: 'busy', head: 0, actions: [0, 1], decider: 1, waits: false, rounds: 50, path: [0, 1, 0] },
    ]);
  });

  test('a menu that silence repeats is a retry', () => {
    const flow: Json[] = [
      { id: 'menu', ...talk },
      { type: 'digits_receive', option: { duration: 3000, length: 1 } },
      { type: 'branch', option: { target_ids: { 1: 'end' }, default_target_id: 'menu' } },
      { id: 'end', type: 'hangup' },
    ];
    expect(loopsOf(flow)).toEqual([
      { kind: 'retry', head: 0, actions: [0, 1, 2], decider: 2, waits: true, rounds: 33, path: [0, 1, 2, 0] },
    ]);
  });

  test('so is one that looks at the digits by a condition, which leaves them stored', () => {
    const flow: Json[] = [
      { id: 'menu', ...talk },
      { type: 'digits_receive', option: { duration: 3000, length: 1 } },
      { type: 'condition_call_digits', option: { key: '1', false_target_id: 'menu' } },
      { type: 'hangup' },
    ];
    expect(loopsOf(flow)).toMatchObject([{ kind: 'retry', head: 0, actions: [0, 1, 2], decider: 2 }]);
  });

  test('a menu with a limited number of tries is none', () => {
    const flow: Json[] = [
      { id: 'menu', ...talk },
      { type: 'digits_receive', option: { duration: 3000, length: 1 } },
      { type: 'branch', option: { target_ids: { 1: 'end' }, default_target_id: 'count' } },
      { id: 'count', ...(goto('menu', 2) as object) },
      { id: 'end', type: 'hangup' },
    ];
    expect(loopsOf(flow, 'documented')).toEqual([]);
  });

  test('the clock stands still, so waiting for an hour without waiting is endless once it is not that hour', () => {
    const flow: Json[] = [
      {
        id: 'ask',
        type: 'condition_datetime',
        option: { condition: '==', hour: 9, minute: -1, false_target_id: 'ask' },
      },
      { type: 'hangup' },
    ];
    expect(loopsOf(flow)).toMatchObject([{ kind: 'endless', actions: [0], waits: false }]);
  });
});

describe('endings', () => {
  test('runs that come to the end of the list are told by their last action', () => {
    const flow: Json[] = [
      talk,
      { type: 'branch', option: { target_ids: { 1: 'one' }, default_target_id: 'two' } },
      { id: 'one', type: 'hangup' },
      { id: 'two', ...talk },
    ];
    const { offEnd, cutOff } = analyse(flow).get(endings);
    expect(offEnd.map(({ last, witness }) => [last.index, witness?.ending?.outcome])).toEqual([[3, 'finished']]);
    expect(cutOff).toBeUndefined();
  });

  test('a call that was handed over is not told', () => {
    const flow: Json[] = [talk, { type: 'queue_join', option: { queue_id: 'q' } }];
    expect(analyse(flow).get(endings).offEnd).toEqual([]);
  });

  test('100 actions end, of 101 the last one runs and the end is cut off, the 102nd does not run', () => {
    const cutOff = (count: number) => analyse(Array.from({ length: count }, () => talk)).get(endings).cutOff;
    expect(cutOff(100)).toBeUndefined();
    expect(cutOff(102)).toMatchObject({ at: { index: 101 }, isUnavoidable: true });
    expect(analyse(Array.from({ length: 101 }, () => talk)).get(endings).offEnd).toEqual([]);
  });
});

describe('entries', () => {
  test('tell running on from jumping', () => {
    const flow: Json[] = [talk, goto('end', 1), talk, { id: 'end', ...talk }];
    const analysis = analyse(flow, 'documented');
    const [first, second, third, fourth] = analysis.flow.actions;
    const answer = analysis.get(entries);
    expect(answer.runsDown(first!, second!)).toBe(true);
    expect(answer.runsDown(second!, third!)).toBe(false);
    expect(answer.runsDown(first!, fourth!)).toBe(false);
    expect(answer.runsDown(second!, second!)).toBe(false);
  });
});
