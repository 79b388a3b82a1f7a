import type { Channel } from '@callflow-lint/core/platform';
import type { Json } from '@callflow-lint/core/source';
import fc from 'fast-check';

type Options = Record<string, Json>;

/** A random flow as people might write it: every option has a type that fits, every jump leads to an action. */
export interface CallFlow {
  readonly actions: readonly Json[];
  readonly channel: Channel;
}

const LENGTH = 9;

/** The id of the action at an index. */
export function idAt(index: number): string {
  return `7d1f0000-0000-4000-8000-0000000000${String(index).padStart(2, '0')}`;
}

const RESOURCE = '5f5e1000-0000-4000-8000-000000000000';

const target = fc.integer({ min: 0, max: LENGTH - 1 }).map(idAt);
const text = fc.constantFrom('1', 'a', 'Hello.', '${x}', '${y}!', '${z}', '${voipbin.call.digits}');
const operator = fc.constantFrom('==', '==', '!=', '>=', '<');
const rarely = (arbitrary: fc.Arbitrary<Json>) => fc.option(arbitrary, { freq: 5, nil: undefined });
const mostly = (arbitrary: fc.Arbitrary<Json>) => fc.option(arbitrary, { freq: 9, nil: undefined });
const seldom = (arbitrary: fc.Arbitrary<Json>) =>
  fc.tuple(fc.nat(9), arbitrary).map(([chance, value]) => (chance === 0 ? value : undefined));

const keyed = fc.dictionary(fc.constantFrom('1', '2', '12', 'a'), target, { maxKeys: 3 });
const address = fc.constant<Json>({ type: 'tel', target: '+15551230001' });
const nested = fc.constantFrom<Json>(
  [{ type: 'talk', option: { text: 'Hello.', language: 'en-US' } }, { type: 'hangup' }],
  [{ type: 'talk', option: { text: 'Hello ${x}.', language: 'en-US' } }, { type: 'hangup' }],
);

type Shapes = Record<string, fc.Arbitrary<Json | undefined>>;

const kinds: readonly (readonly [weight: number, type: string, shapes: Shapes])[] = [
  [9, 'answer', {}],
  [
    12,
    'talk',
    {
      text,
      language: fc.constant('en-US'),
      digits_handle: rarely(fc.constant('next')),
      async: seldom(fc.constant(true)),
    },
  ],
  [
    9,
    'digits_receive',
    { duration: fc.constant(3000), length: mostly(fc.integer({ min: 1, max: 2 })), key: rarely(fc.constant('#')) },
  ],
  [9, 'branch', { variable: rarely(fc.constantFrom('x', 'y')), default_target_id: mostly(target), target_ids: keyed }],
  [4, 'goto', { target_id: target, loop_count: mostly(fc.integer({ min: 1, max: 2 })) }],
  [
    6,
    'condition_datetime',
    {
      condition: operator,
      hour: fc.constantFrom(-1, 9, 10),
      minute: fc.constantFrom(-1, -1, 30),
      weekdays: seldom(fc.constant([1, 2])),
      false_target_id: target,
    },
  ],
  [
    6,
    'condition_variable',
    {
      condition: operator,
      variable: fc.constantFrom('${x}', '${y}', '${z}', '${voipbin.call.digits}', 'x'),
      value_type: fc.constant('string'),
      value_string: fc.constantFrom('1', 'a', ''),
      false_target_id: target,
    },
  ],
  [2, 'condition_call_status', { status: fc.constantFrom('ringing', 'progressing'), false_target_id: target }],
  [1, 'condition_call_digits', { length: fc.constant(1), false_target_id: target }],
  [6, 'variable_set', { key: fc.constantFrom('x', 'y'), value: text }],
  [
    3,
    'webhook_send',
    {
      uri: fc.constant('https://example.com/'),
      method: fc.constant('POST'),
      data: fc.constant('{}'),
      sync: rarely(fc.constant(true)),
    },
  ],
  [4, 'hangup', {}],
  [2, 'stop', {}],
  [2, 'sleep', { duration: fc.constant(1000) }],
  [3, 'recording_start', { format: fc.constant('wav'), duration: fc.constant(60) }],
  [2, 'recording_stop', {}],
  [1, 'beep', {}],
  [1, 'echo', { duration: fc.constant(1000) }],
  [1, 'play', { stream_urls: fc.constant(['https://example.com/a.wav']) }],
  [1, 'amd', { machine_handle: fc.constantFrom('hangup', 'continue') }],
  [1, 'mute', {}],
  [1, 'block', {}],
  [1, 'transcribe_start', { language: fc.constant('en-US') }],
  [2, 'queue_join', { queue_id: fc.constant(RESOURCE) }],
  [1, 'connect', { source: address, destinations: fc.constant([{ type: 'tel', target: '+15551230002' }]) }],
  [1, 'fetch_flow', { flow_id: fc.constant(RESOURCE) }],
  [1, 'ai_talk', { assistance_type: fc.constant('ai'), assistance_id: fc.constant(RESOURCE) }],
  [
    1,
    'call',
    { source: address, destinations: fc.constant([{ type: 'tel', target: '+15551230002' }]), actions: nested },
  ],
];

const action = fc.oneof(
  ...kinds.map(([weight, type, shapes]) => ({
    weight,
    arbitrary: fc.record(shapes).map((option) => ({ type, option: given(option) })),
  })),
);

function given(option: Record<string, Json | undefined>): Options {
  return Object.fromEntries(Object.entries(option).filter(([, value]) => value !== undefined)) as Options;
}

/** Random flows of nine actions, the last of which ends the call. */
export const callFlow: fc.Arbitrary<CallFlow> = fc
  .record({
    body: fc.array(action, { minLength: LENGTH - 1, maxLength: LENGTH - 1 }),
    isAnswered: fc.nat(3).map((chance) => chance > 0),
    channel: fc.constantFrom<Channel>('call', 'call', 'call', 'call', 'conversation', 'api'),
  })
  .map(({ body, isAnswered, channel }) => {
    const all = [...body, { type: 'hangup', option: {} }];
    if (isAnswered) all[0] = { type: 'answer', option: {} };
    return { actions: all.map((each, index) => ({ id: idAt(index), ...each })), channel };
  });
