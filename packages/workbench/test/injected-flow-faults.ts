import type { LintOptions } from '@callflow-lint/linter';
import type { InjectedFault, PlainAction, PlainFlow } from './injected-faults.ts';

const [ONE, TWO, THREE] = [1, 2, 3].map((digit) => `7d1f0000-0000-4000-8000-00000000000${digit}`) as [
  string,
  string,
  string,
];
const QUEUE = '8e0f4b52-6c1d-4f3a-8f57-3a9d2c6b7e10';
const CLEAN = 'probes/clean.json';

const say = (text: string, more: Partial<PlainAction> = {}): PlainAction => ({
  type: 'talk',
  ...more,
  option: { text, language: 'en-US', ...more.option },
});
const hangup = (id?: string): PlainAction => ({ ...(id !== undefined && { id }), type: 'hangup' });
const queue = (): PlainAction => ({ type: 'queue_join', option: { queue_id: QUEUE } });
const digits = (more: Record<string, unknown> = { length: 1 }): PlainAction => ({
  type: 'digits_receive',
  option: { duration: 5000, ...more },
});
const branch = (default_target_id: string, target_ids: Record<string, string>, id?: string): PlainAction => ({
  ...(id !== undefined && { id }),
  type: 'branch',
  option: { default_target_id, target_ids },
});
const goto = (target_id: string, loop_count?: number): PlainAction => ({
  type: 'goto',
  option: { target_id, ...(loop_count !== undefined && { loop_count }) },
});
const time = (option: Record<string, unknown>, id?: string): PlainAction => ({
  ...(id !== undefined && { id }),
  type: 'condition_datetime',
  option: { condition: '==', hour: -1, minute: -1, false_target_id: ONE, ...option },
});
const ai = (): PlainAction => ({ type: 'ai_talk', option: { assistance_type: 'ai', assistance_id: QUEUE } });
const address = (target: string) => ({ type: 'tel', target });

/** Puts actions behind the greeting of the flow; an end with the id ONE stands last. */
function put(...actions: readonly PlainAction[]): InjectedFault['inject'] {
  return (flow: PlainFlow) => {
    flow.actions.splice(2, 1, ...actions, hangup(ONE));
  };
}

function fault(
  rule: string,
  what: string,
  inject: InjectedFault['inject'],
  options?: InjectedFault['options'],
): InjectedFault {
  return { rule, what, sample: CLEAN, inject, ...(options !== undefined && { options }) };
}

const switchedOn = (rule: string) => ({ rules: { [rule]: 'warn' as const } });
const WEEKDAYS = [1, 2, 3, 4, 5];

/** A project that is open on weekdays at these hours, and only looks at what is wrong by the documentation. */
function open(timezone: string, from: number, to: number): LintOptions {
  const week = WEEKDAYS.map((day) => ({ from: (day * 24 + from) * 60, to: (day * 24 + to) * 60 }));
  return { contract: 'documented', declared: { hours: { timezone, week } } };
}

/** A condition that passes from one hour on, or before another, on weekdays. */
const from = (hour: number, target = ONE, id?: string) =>
  time({ condition: '>=', hour, weekdays: WEEKDAYS, false_target_id: target }, id);
const before = (hour: number, target = ONE, id?: string) =>
  time({ condition: '<', hour, weekdays: WEEKDAYS, false_target_id: target }, id);

/** Faults in how a flow hangs together, in the order of the catalogue. */
export const INJECTED_FLOW_FAULTS: readonly InjectedFault[] = [
  fault('dangling-target', 'a jump to nowhere', put(branch(ONE, { '1': TWO }))),
  fault(
    'missing-target',
    'a branch without default',
    put(digits(), { type: 'branch', option: { target_ids: { '1': ONE } } }),
  ),
  fault('malformed-id', 'a readable id', put(digits(), branch(ONE, { '1': 'desk' }), { id: 'desk', ...queue() })),
  fault('duplicate-id', 'a copy', put({ ...say('One.'), id: TWO }, { ...say('Two.'), id: TWO })),
  fault('reserved-id', 'the id that stands for the next action', ({ actions }) => {
    Object.assign(actions[1] ?? {}, { id: '00000000-0000-0000-0000-000000000003' });
  }),
  fault('malformed-resource-id', 'a name for a queue', put({ type: 'queue_join', option: { queue_id: 'sales' } })),
  fault('unknown-action-type', 'a type of the past', put({ type: 'hangup_relay' })),
  fault('misplaced-option', 'options beside option', put({ type: 'sleep', duration: 1000 } as PlainAction)),
  fault('unused-id', 'an id that nothing names', put({ ...say('Hello.'), id: TWO }), switchedOn('unused-id')),
  fault('unreachable-action', 'words behind the end', ({ actions }) => {
    actions.push(say('Nobody hears this.'), hangup());
  }),
  fault('missing-hangup', 'no end', ({ actions }) => {
    actions.pop();
  }),
  fault('endless-loop', 'back to the words before', ({ actions }) => {
    actions.splice(1, 2, { ...say('Please hold.'), id: TWO }, { ...say('Still.'), next_id: TWO });
  }),
  fault(
    'busy-loop',
    'asking again without a pause',
    put(
      {
        id: TWO,
        type: 'webhook_send',
        option: { uri: 'https://example.com/', method: 'POST', data: '{}', sync: true },
      },
      {
        type: 'condition_variable',
        option: {
          ...{ variable: '${ready}', condition: '==', value_type: 'string', value_string: 'yes' },
          false_target_id: TWO,
        },
      },
    ),
    { contract: 'documented' },
  ),
  fault(
    'unbounded-retry',
    'a menu that is its own default',
    put({ ...say('Press 1.'), id: TWO }, digits(), branch(TWO, { '1': ONE })),
  ),
  fault('goto-without-count', 'a plain jump', put(goto(ONE), queue())),
  fault(
    'unintended-fallthrough',
    'a block without end',
    put(digits(), branch(ONE, { '1': TWO, '2': THREE }), { ...say('One.'), id: TWO }, { ...say('Two.'), id: THREE }),
  ),
  fault('step-cap', 'too many actions', put(...Array.from({ length: 101 }, (_, index) => say(`Line ${index}.`)))),
  fault(
    'business-hours-offset',
    'hours by the clock on the wall',
    put(from(9), before(17), queue()),
    open('America/Phoenix', 9, 17),
  ),
  fault(
    'daylight-saving-drift',
    'hours that are right in winter',
    put(from(14), before(22), queue()),
    open('America/New_York', 9, 17),
  ),
  fault(
    'weekday-rollover',
    'an evening that is another day in UTC',
    put(from(16, TWO), goto(THREE, 1), before(1, ONE, TWO), { ...queue(), id: THREE }),
    open('America/Phoenix', 9, 18),
  ),
  fault(
    'overlapping-windows',
    'two teams at noon',
    put(
      from(9, TWO),
      before(13, TWO),
      say('The morning team.'),
      hangup(),
      from(12, ONE, TWO),
      before(17),
      say('The afternoon team.'),
    ),
    open('UTC', 9, 17),
  ),
  fault('impossible-window', 'before six and after ten', put(time({ hour: 22 }), time({ hour: 6 }), queue())),
  fault('fieldwise-time', 'half past nine', put(time({ condition: '>=', hour: 9, minute: 30 }), queue()), {
    contract: 'documented',
  }),
  fault('time-field-range', 'the hour 24', put(time({ hour: 24 }), queue())),
  fault(
    'implicit-midnight',
    'a day without an hour',
    put(time({ hour: undefined, minute: -1, day: 24, month: 12 }), queue()),
  ),
  fault('reversed-time-operator', 'from nine on', put(time({ condition: '>=', hour: 9 }), queue())),
  fault('weekdays-drop-call', 'a list of days', put(time({ weekdays: [1, 2, 3] }), queue())),
  fault('stale-digits', 'a second question', put(digits(), say('And again?'), digits())),
  fault('unset-variable', 'a misspelt name of the platform', put(say('You are ${voipbin.call.source.targte}.'))),
  fault('unmatchable-branch-key', 'a key with a letter', put(digits(), branch(ONE, { '1': ONE, x: ONE }))),
  fault(
    'unhandled-key',
    'a key that is offered in vain',
    put(say('For sales press 1, for support press 3.'), digits(), branch(ONE, { '1': TWO }), { ...queue(), id: TWO }),
    switchedOn('unhandled-key'),
  ),
  fault(
    'parent-scope-template',
    'the keys of a new call',
    put({
      type: 'call',
      option: {
        source: address('+15551230000'),
        destinations: [address('+15551230001')],
        actions: [digits(), say('You pressed ${voipbin.call.digits}.'), hangup()],
      },
    }),
  ),
  fault(
    'stuck-loop-count',
    'two more tries',
    put({ ...say('Press 1.'), id: TWO }, digits(), branch(THREE, { '1': ONE }), { ...goto(TWO, 2), id: THREE }),
  ),
  fault(
    'webhook-response-discarded',
    'an answer that is read',
    put(
      { type: 'webhook_send', option: { uri: 'https://example.com/', method: 'POST', data: '{}', sync: true } },
      say('Hello ${customer.name}.'),
    ),
  ),
  fault('ineffective-action', 'silence that nobody makes', put({ type: 'mute' })),
  fault(
    'channel-mismatch',
    'a job for an AI',
    put({ type: 'ai_task', option: { assistance_type: 'ai', assistance_id: QUEUE } }),
  ),
  fault('media-before-answer', 'a greeting too soon', ({ actions }) => {
    actions.unshift({ type: 'beep' });
  }),
  fault(
    'unawaited-recording',
    'a voicemail',
    put({ type: 'recording_start', option: { format: 'wav', duration: 60 } }, say('Thank you.')),
  ),
  fault('cut-off-speech', 'a goodbye in the background', put(say('Goodbye.', { option: { async: true } }))),
  fault('stalling-chain', 'two slow actions', put({ type: 'transcribe_start', option: { language: 'en-US' } }, ai())),
  fault(
    'caller-controlled-destination',
    'a number by keys',
    put(digits({ length: 12 }), {
      type: 'connect',
      option: { source: address('+15551230000'), destinations: [address('+${voipbin.call.digits}')] },
    }),
  ),
  fault(
    'unescaped-template',
    'keys as a number in a body',
    put(digits({ length: 2, key: '#' }), {
      type: 'webhook_send',
      option: { uri: 'https://example.com/', method: 'POST', data: '{"nights": ${voipbin.call.digits}}' },
    }),
  ),
  fault(
    'unconsented-recording',
    'nobody is asked',
    put({ type: 'recording_start', option: { format: 'wav' } }, queue()),
    switchedOn('unconsented-recording'),
  ),
  fault(
    'missing-description',
    'no name',
    (flow) => {
      flow.name = undefined;
    },
    switchedOn('missing-description'),
  ),
];
