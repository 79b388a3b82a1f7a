import { expect, test } from 'vitest';
import { variables } from '../../src/facts/index.ts';
import type { Json } from '../../src/source/index.ts';
import { analyse } from '../analyse.ts';
import { replay, replayProblem } from '../replay.ts';

const set: Json = { type: 'variable_set', option: { key: 'place', value: 'here' } };
const say: Json = { id: 'say', type: 'talk', option: { text: 'It is ${place}.' } };
const time: Json = {
  type: 'condition_datetime',
  option: { condition: '>=', hour: 9, minute: -1, false_target_id: 'say' },
};

function unsetIn(actions: readonly Json[]) {
  const analysis = analyse(actions);
  const facts = analysis.get(variables);
  const readers = facts.reads.filter(({ name }) => name === 'place').map(({ action }) => action);
  return { analysis, unset: facts.findUnset('place', readers) };
}

test.each([
  ['on one way only', [time, set, say], false],
  ['too late', [say, set], true],
  ['in the second round', [say, set, { type: 'goto', option: { target_id: 'say', loop_count: 2 } }], false],
] as [string, Json[], boolean][])(
  'set %s: the witness gets to the reader while it is empty',
  (_, actions, isAlways) => {
    const { analysis, unset } = unsetIn(actions);
    expect(unset?.isAlways).toBe(isAlways);
    if (unset === undefined) return;
    expect(replayProblem(analysis, unset.witness)).toBeUndefined();
    expect(replay(analysis, unset.witness).state.variables.get('place') ?? '').toBe('');
  },
);

test.each([
  ['it is set first', [set, say]],
  ['nobody gets to the reader', [{ type: 'hangup' }, say]],
  ['actions from elsewhere may set it', [{ type: 'fetch', option: { event_url: 'https://example.com/' } }, say]],
  ['by the documentation an answer may set it', [{ type: 'webhook_send', option: { sync: true } }, say]],
] as [string, Json[]][])('%s: nothing is unset', (_, actions) => {
  expect(unsetIn(actions).unset).toBeUndefined();
});

test('says what is read and set, by placeholder and by name', () => {
  const facts = analyse([
    set,
    { type: 'variable_set', option: { key: '${which}', value: 'x' } },
    { type: 'branch', option: { variable: 'kind', target_ids: {} } },
    { type: 'condition_variable', option: { variable: 'size', value_string: '${kind}' } },
    { type: 'connect', option: { destinations: [{ type: 'tel', target: '${desk}' }] } },
  ]).get(variables);
  expect(facts.reads.map(({ name }) => name)).toEqual(['which', 'kind', 'kind', 'size', 'desk']);
  expect([...facts.setters.keys()]).toEqual(['place']);
  // A name that is filled in may be any.
  expect(facts.maySet('whatever')).toBe(true);
});
