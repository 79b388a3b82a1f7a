import { expect, test } from 'vitest';
import { digits } from '../../src/facts/index.ts';
import type { Json } from '../../src/source/index.ts';
import { analyse } from '../analyse.ts';
import { replay, replayProblem } from '../replay.ts';

const talk: Json = { type: 'talk', option: { text: 'Press a key.' } };
const collect: Json = { type: 'digits_receive', option: { duration: 5000, length: 1 } };
const compare = (condition: string, text: string, target: string): Json => ({
  type: 'condition_variable',
  option: {
    condition,
    variable: '${voipbin.call.digits}',
    value_type: 'string',
    value_string: text,
    false_target_id: target,
  },
});

/** Whether an earlier answer satisfies the last collection of the flow. */
function leftoverAt(actions: readonly Json[], index: number) {
  const analysis = analyse(actions);
  const action = analysis.flow.actions[index];
  return { analysis, leftover: action === undefined ? undefined : analysis.get(digits).leftover(action) };
}

test.each([
  ['two questions', [talk, collect, talk, collect], 3, 'sometimes'],
  ['a round', [{ ...(talk as object), id: 'ask' }, collect, compare('==', '1', 'ask')], 1, 'sometimes'],
  [
    'only with an answer',
    [talk, collect, compare('!=', '', 'bye'), talk, collect, { id: 'bye', type: 'hangup' }],
    4,
    'always',
  ],
  [
    'a known answer',
    [talk, collect, compare('==', '7', 'bye'), talk, collect, { id: 'bye', type: 'hangup' }],
    4,
    'always',
  ],
] as [string, Json[], number, string][])('%s: the witness runs past the collection without waiting', (...row) => {
  const [, actions, index, verdict] = row;
  const { analysis, leftover } = leftoverAt(actions, index);
  expect(leftover?.verdict).toBe(verdict);
  if (leftover === undefined) return;
  expect(replayProblem(analysis, leftover.witness)).toBeUndefined();
  const { steps } = replay(analysis, leftover.witness);
  expect(steps.at(-1)).toMatchObject({ type: 'digits_receive', keys: '' });
  expect(steps.at(-1)?.waited).toBeUndefined();
});

test.each([
  [
    'a branch empties the digits',
    [talk, collect, { type: 'branch', option: { default_target_id: 'b' } }, { ...(talk as object), id: 'b' }, collect],
    4,
  ],
  [
    'only silence gets there',
    [talk, collect, compare('==', '', 'bye'), talk, collect, { id: 'bye', type: 'hangup' }],
    4,
  ],
  ['one answer, two collections', [talk, collect, collect], 2],
  ['a key during the prompt is for its own question', [talk, collect], 1],
] as [string, Json[], number][])('%s', (_, actions, index) => {
  expect(leftoverAt(actions, index).leftover).toBeUndefined();
});
