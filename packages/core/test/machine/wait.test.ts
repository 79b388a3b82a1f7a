import { describe, expect, it } from 'vitest';
import { advance, begin, type RunState, settingOf, upcoming } from '../../src/machine/index.ts';
import type { Json } from '../../src/source/index.ts';
import { programOf, runActions } from './sample.ts';

const receive = (option: Json) => ({ type: 'digits_receive', option });
const press = (keys: string, ...actions: Json[]) => runActions(actions, {}, [{ keys }]).steps[0];

describe('collecting digits', () => {
  it.each([
    [{ duration: 1, length: 2 }, '123', '12'],
    [{ duration: 1, length: 4 }, '12', '12'],
    [{ duration: 1, key: '*#' }, '1#2', '1#'],
    [{ duration: 1, length: 2, key: '#' }, '#12', '#'],
    [{ duration: 1 }, '12345', '12345'],
    [{ duration: 1, length: -1 }, '12', '12'],
  ])('%j takes of %s only %s', (option, keys, taken) => {
    expect(press(keys, receive(option))).toMatchObject({ keys: taken, digits: taken, waited: 'digits' });
  });
  it('is over at once without time', () => {
    expect(press('1', receive({ length: 1 }))).toMatchObject({ keys: '' });
  });
  it('is over at once when the stored digits are enough', () => {
    const inputs = [{ keys: '4' }, { keys: '5' }];
    const { steps } = runActions(
      [receive({ duration: 1, length: 1 }), receive({ duration: 1, length: 1 })],
      {},
      inputs,
    );
    expect(steps.map(({ keys }) => keys)).toEqual(['4', '']);
  });
  it('adds to what is stored', () => {
    const inputs = [{ keys: '1' }, { keys: '23' }];
    const { steps } = runActions(
      [receive({ duration: 1, length: 1 }), receive({ duration: 1, length: 3 })],
      {},
      inputs,
    );
    expect(steps[1]?.digits).toBe('123');
  });
});

describe('other waits', () => {
  it.each<[string, Json, string, string | undefined]>([
    ['talk', {}, '12', '2'],
    ['talk', { digits_handle: 'next' }, '1', '1'],
    ['talk', { async: true }, '', undefined],
    ['play', { stream_urls: ['x'] }, '12', '2'],
    ['play', {}, '', undefined],
    ['beep', {}, '12', '2'],
    ['sleep', { duration: 5 }, '12', '2'],
    ['sleep', { duration: 0 }, '', undefined],
    ['digits_send', { digits: '12', duration: 100 }, '12', '2'],
    ['digits_send', { digits: '1' }, '', undefined],
    ['echo', {}, '', undefined],
    ['amd', {}, '', undefined],
    ['confbridge_join', {}, '12', '2'],
    ['answer', {}, '', undefined],
  ])('%s with %j sees %j of 12 and keeps %j', (type, option, seen, kept) => {
    const step = press('12', { type, option });
    expect([step?.keys, step?.digits]).toEqual([seen, kept]);
  });
  it('a recording is waited for by the documentation only', () => {
    const actions = [{ type: 'answer' }, { type: 'recording_start', option: { format: 'wav' } }];
    expect(runActions(actions, { contract: 'documented' }).steps[1]?.waited).toBe('recording');
    expect(runActions(actions).steps[1]?.waited).toBeUndefined();
  });
});

describe('what comes next', () => {
  const start = (actions: Json[], given = {}): RunState => begin(programOf(...actions), settingOf(given));

  it('tells the wait, its length and the option as it will be run', () => {
    const next = upcoming(start([{ type: 'sleep', option: { duration: 500 } }]));
    expect(next).toMatchObject({ wait: { until: 'time' }, lasts: 500, option: { duration: 500 }, refused: undefined });
    expect(upcoming(start([{ type: 'sleep' }]))?.wait).toBeUndefined();
    const talk = [{ type: 'talk', option: { text: 'Hi ${name}' } }];
    expect(upcoming(start(talk, { variables: { name: 'Ann' } }))?.option).toEqual({ text: 'Hi Ann' });
  });
  it('tells what the step looks at', () => {
    expect(upcoming(start([{ type: 'condition_datetime' }]))?.needsClock).toBe(true);
    expect(upcoming(start([{ type: 'amd' }]))?.events).toEqual(['machine-detected']);
    expect(upcoming(start([{ type: 'webhook_send' }], { contract: 'documented' }))?.maySet).toBe(true);
    expect(upcoming(start([{ type: 'webhook_send' }]))?.maySet).toBe(false);
  });
  it('tells why an action will not be performed', () => {
    expect(upcoming(start([{ type: 'talk' }], { channel: 'api' }))?.refused).toBe('skipped-media');
    expect(upcoming(start([{ type: 'sleep', option: { duration: 'x' } }]))?.refused).toBe('skipped-error');
    expect(upcoming(start([{ type: 'goto', option: { target_id: 'x' } }]))?.refused).toBe('error');
  });
  it('is nothing at the end, and a run that is over stays so', () => {
    const end = start([]);
    expect(upcoming(end)).toBeUndefined();
    const { state } = advance(end);
    expect(upcoming(state)).toBeUndefined();
    expect(advance(state)).toEqual({ state, step: undefined });
  });
});
