import { expect, test } from 'vitest';
import { type Answer, replay } from '../src/simulation/index.ts';
import { flowOf, MENU } from './flow-of.ts';

const NOW = Date.UTC(2026, 2, 2, 14, 30) / 60_000;

function play(answers: readonly Answer[], more: { runsToKeys?: boolean; flow?: object } = {}) {
  const { file, flow } = flowOf(more.flow ?? MENU);
  return replay(file, flow, { now: NOW, answers, runsToKeys: more.runsToKeys === true });
}

test('stops at the first question that nobody has answered', async () => {
  const { steps, question, end } = await play([]);
  expect(steps.map(({ at }) => at)).toEqual(['/actions/0']);
  expect(question).toMatchObject({ at: '/actions/1', says: 'Press 1 or 2.', takesKeys: 'playback' });
  expect(end).toBeNull();
});

test('goes where the answers lead, and the same answers lead to the same place', async () => {
  const answers = [{}, { keys: '1' }, {}];
  const run = await play(answers);
  expect(run.steps.map(({ at }) => at)).toEqual(['/actions/0', '/actions/1', '/actions/2', '/actions/3', '/actions/5']);
  expect(run.end).toEqual({ text: 'The flow is at its end, so the platform hangs up.', isMishap: false });
  expect(await play(answers)).toEqual(run);
});

test('an answer that is left out takes the run back', async () => {
  const here = await play([{}]);
  await play([{}, { keys: '1' }]);
  expect(await play([{}])).toEqual(here);
});

test('runs to where the caller is asked for keys, and says which answers that took', async () => {
  const { question, answers } = await play([], { runsToKeys: true });
  expect(question?.at).toBe('/actions/2');
  expect(answers).toEqual([{}]);
});

test('says that the call is dropped where the flow does so', async () => {
  const { end } = await play([{}, { keys: '2' }]);
  expect(end).toEqual({
    text: 'The caller is cut off in the middle of the call: no action has the id that was jumped to.',
    isMishap: true,
  });
});

test('the clock goes on from the answer that sets it', async () => {
  const flow = {
    actions: [
      { type: 'condition_datetime', option: { condition: '==', hour: 9, minute: -1, false_target_id: 'closed' } },
      { type: 'hangup' },
      { id: 'closed', type: 'talk', option: { text: 'Closed.', language: 'en-US' } },
    ],
  };
  const atNine = Date.UTC(2026, 2, 2, 9) / 60_000;
  expect((await play([], { flow })).question?.needsClock).toBe(true);
  const open = await play([{ now: atNine }], { flow });
  expect([open.now, open.steps.map(({ at }) => at)]).toEqual([atNine, ['/actions/0', '/actions/1']]);
  expect((await play([{}], { flow })).question?.at).toBe('/actions/2');
});

test('a flow that the platform refuses is not run', async () => {
  const { rejected, steps } = await play([], { flow: { name: 1, actions: [] } });
  expect(rejected).toContain('refuses');
  expect(steps).toEqual([]);
});
