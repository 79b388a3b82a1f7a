import fc from 'fast-check';
import { actionTypes, CHANNELS, type Channel, CONTRACTS, type Contract, DIGITS } from '../../src/platform/index.ts';
import type { Json } from '../../src/source/index.ts';

type Options = Record<string, Json>;

/** A random flow, and under what it is looked at. */
export interface Sample {
  readonly actions: Json[];
  readonly contract: Contract;
  readonly channel: Channel;
  /** For whatever else has to be chosen, see `Choices`. */
  readonly seed: number;
}

const STRANGE_IDS = [
  '',
  '${x}',
  '00000000-0000-0000-0000-000000000000',
  '00000000-0000-0000-0000-000000000001',
  '00000000-0000-0000-0000-000000000002',
];

const target = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 10 }).map((index) => `n${index}`), weight: 30 },
  { arbitrary: fc.constantFrom(...STRANGE_IDS), weight: 1 },
);
const resource = fc.constantFrom('5f5e1000-0000-4000-8000-000000000000', '${x}', '');
const name = fc.constantFrom('x', 'y', 'z', DIGITS, 'voipbin.recording.id', ' x');
const text = fc.constantFrom(
  '',
  '1',
  '2',
  'a',
  '12',
  '${x}',
  '${y}',
  `\${${DIGITS}}`,
  '<${x}>',
  '${x}${y}',
  '5',
  '$${x}{y}',
);
const operator = fc.constantFrom('==', '==', '!=', '>', '>=', '<', '<=', '~', '${x}');
const flag = fc.boolean();

/** Options that are there most of the time. */
function options(shapes: Record<string, fc.Arbitrary<Json>>): fc.Arbitrary<Options> {
  const often = Object.entries(shapes).map(
    ([option, value]) => [option, fc.option(value, { freq: 5, nil: undefined })] as const,
  );
  return fc.record(Object.fromEntries(often)).map((record) => {
    const given = Object.entries(record).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given) as Options;
  });
}

const destinations = fc.array(fc.record({ type: fc.constantFrom('tel', 'email', 'agent', '${x}') }), { maxLength: 2 });

const kinds: readonly (readonly [weight: number, type: string, options: fc.Arbitrary<Options>])[] = [
  [
    14,
    'branch',
    options({
      variable: fc.constantFrom('', DIGITS, 'x', 'y', '${x}'),
      default_target_id: target,
      target_ids: fc.dictionary(fc.constantFrom('1', '2', '', '#', '12', 'a', '5'), target, { maxKeys: 3 }),
    }),
  ],
  [12, 'goto', options({ target_id: target, loop_count: fc.integer({ min: -1, max: 3 }) })],
  [
    8,
    'condition_datetime',
    options({
      condition: operator,
      hour: fc.constantFrom(-1, 9, 10, 23),
      minute: fc.constantFrom(-1, -1, 0, 30),
      day: fc.constantFrom(0, 0, 10, 31),
      month: fc.constantFrom(0, 0, 2, 6),
      weekdays: fc.constantFrom<Json>([], [], [1, 2, 3], ['1']),
      false_target_id: target,
    }),
  ],
  [
    8,
    'condition_variable',
    options({
      condition: operator,
      variable: fc.oneof(text, name),
      value_type: fc.constantFrom('string', 'string', 'number', 'length', '', '${y}'),
      value_string: text,
      value_number: fc.constantFrom(0, 1, 12, 0.5),
      value_length: fc.integer({ min: -1, max: 3 }),
      false_target_id: target,
    }),
  ],
  [
    6,
    'condition_call_digits',
    options({
      length: fc.integer({ min: 0, max: 2 }),
      key: fc.constantFrom('', '1', '#', '${x}'),
      false_target_id: target,
    }),
  ],
  [
    4,
    'condition_call_status',
    options({ status: fc.constantFrom('ringing', 'progressing', 'dialing', '${x}'), false_target_id: target }),
  ],
  [
    10,
    'digits_receive',
    options({
      duration: fc.constantFrom(3000, 3000, 3000, 0),
      length: fc.integer({ min: 0, max: 3 }),
      key: fc.constantFrom('', '', '#', '12', '${x}'),
    }),
  ],
  [8, 'talk', options({ text, async: flag, digits_handle: fc.constantFrom('', 'next', '${x}') })],
  [7, 'variable_set', options({ key: fc.oneof(name, text), value: text })],
  [4, 'hangup', options({})],
  [2, 'stop', options({})],
  [2, 'answer', options({})],
  [2, 'sleep', options({ duration: fc.constantFrom(1000, 0) })],
  [2, 'digits_send', options({ digits: text, duration: fc.constant(100), interval: fc.constantFrom(0, 500) })],
  [2, 'recording_start', options({ format: fc.constant('wav') })],
  [1, 'recording_stop', options({})],
  [2, 'external_media_start', options({})],
  [1, 'amd', options({ machine_handle: fc.constantFrom('hangup', 'continue', '${x}'), async: flag })],
  [1, 'play', options({ stream_urls: fc.array(text, { maxLength: 1 }) })],
  [1, 'fetch', options({ event_url: fc.constantFrom('https://example.com/${x}', '${y}', ''), event_method: text })],
  [1, 'fetch_flow', options({ flow_id: resource })],
  [2, 'queue_join', options({ queue_id: resource })],
  [1, 'connect', options({ destinations, relay_reason: flag })],
  [1, 'conference_join', options({ conference_id: resource })],
  [1, 'ai_task', options({ assistance_id: resource })],
  [2, 'webhook_send', options({ sync: flag, uri: text })],
  [1, 'case_create', options({})],
  [
    1,
    'call',
    options({
      source: fc.constant<Json>({ type: 'tel' }),
      destinations,
      anonymous: text,
      actions: fc.constantFrom<Json>(
        [],
        [{ type: 'talk' }],
        [{ type: '${x}' }],
        [{ type: 'talk', id: '${x}' }],
        [{ type: '?' }],
      ),
    }),
  ],
];

const wrong = fc.constantFrom<Json>('text', 3, 1.5, null, true, [], {}, ['${x}'], { a: 1 });

/** Any type at all, mostly without a fitting option. */
const anything: fc.Arbitrary<{ type: string; option: Options }> = fc.record({
  type: fc.constantFrom(...actionTypes.map(({ type }) => type), 'no-such-type', '${x}'),
  option: options({ duration: wrong, text: wrong, target_id: target, queue_id: resource }),
});

const kind = fc.oneof(
  { arbitrary: anything, weight: 6 },
  ...kinds.map(([weight, type, option]) => ({ weight, arbitrary: option.map((chosen) => ({ type, option: chosen })) })),
);

/** How often an action is not quite as it should be, in percent of the numbers below 100. */
const action = fc
  .tuple(kind, fc.nat(99), fc.option(target, { freq: 1, nil: undefined }), wrong, target)
  .map(([{ type, option }, chance, next, misfit, id]) => {
    const made: Options = { type, option };
    if (chance < 8 && next !== undefined) made.next_id = next;
    if (chance >= 90 && chance < 94) made.id = id;
    if (chance === 95) made.option = misfit;
    const first = Object.keys(option)[0];
    if (chance > 96 && first !== undefined) made.option = { ...option, [first]: misfit };
    // Most actions carry the name of their place; some have none.
    return { made, isNameless: chance >= 70 && chance < 78 };
  });

const actions = fc
  .array(action, { minLength: 1, maxLength: 10, size: 'max' })
  .map((list) =>
    list.map(({ made, isNameless }, index) => (isNameless || 'id' in made ? made : { id: `n${index}`, ...made })),
  );

/** Random flows of one to ten actions, of all types, mostly such that decide where control goes. */
export const sample: fc.Arbitrary<Sample> = fc
  .record({
    actions,
    contract: fc.constantFrom(...CONTRACTS),
    channel: fc.oneof({ arbitrary: fc.constant<Channel>('call'), weight: 6 }, fc.constantFrom(...CHANNELS)),
    seed: fc.integer(),
    naming: fc.constantFrom(label, uuid),
  })
  .map(({ naming, ...rest }) => ({ ...rest, actions: renamed(rest.actions, naming) as Json[] }));

function label(name: string): string {
  return name;
}

function uuid(name: string): string {
  return `00000000-0000-4000-8000-0000000000${name.slice(1).padStart(2, '0')}`;
}

/** The same flow with every name of an action replaced. */
export function renamed(value: Json, naming: (name: string) => string): Json {
  if (typeof value === 'string') return /^n\d+$/.test(value) ? naming(value) : value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, naming));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, renamed(each, naming)]));
}
