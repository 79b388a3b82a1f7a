import fc from 'fast-check';

/** Ids of every kind: readable, valid in several spellings, empty, reserved, and names that objects inherit. */
const anyId = fc.constantFrom(
  'menu',
  'main-menu',
  'bye',
  '__proto__',
  'constructor',
  '',
  '3a1c9c1e-7d0b-4a55-9c0e-1a3d5c7f9b10',
  '{3A1C9C1E-7D0B-4A55-9C0E-1A3D5C7F9B10}',
  '3a1c9c1e7d0b4a559c0e1a3d5c7f9b11',
  '00000000-0000-0000-0000-000000000001',
  '00000000-0000-0000-0000-000000000002',
  '$' + '{next}',
);

const jump = fc.oneof(
  fc.record({ type: fc.constant('goto'), option: fc.record({ target_id: anyId, loop_count: fc.constantFrom(0, 2) }) }),
  fc.record({
    type: fc.constant('branch'),
    option: fc.record(
      { default_target_id: anyId, target_ids: fc.dictionary(fc.constantFrom('1', '2', '__proto__'), anyId) },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    type: fc.constant('condition_datetime'),
    option: fc.record({ condition: fc.constant('>='), hour: fc.constant(9), false_target_id: anyId }),
  }),
);

const plain = fc.constantFrom(
  { type: 'answer' },
  { type: 'talk', option: { text: 'Hello', language: 'en-US' } },
  { type: 'talk', text: 'Hello' },
  { type: 'digits_receive', option: { duration: 3000, length: 1 } },
  { type: 'fetch_flow', option: { flow_id: 'other-flow' } },
  { type: 'say' },
  { type: 'hangup' },
  {},
);

const withIds = (action: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc
    .tuple(fc.option(anyId, { nil: undefined }), action, fc.option(anyId, { nil: undefined, freq: 5 }))
    .map(([id, body, next_id]) => ({
      ...(id !== undefined && { id }),
      ...body,
      ...(next_id !== undefined && { next_id }),
    }));

const simple = withIds(fc.oneof(plain, jump));

const nesting = fc.array(simple, { maxLength: 4 }).map((actions) => ({
  type: 'call',
  option: {
    source: { type: 'tel', target: '+15551230000' },
    destinations: [{ type: 'tel', target: '+15551230001' }],
    actions,
  },
}));

/** A flow object with up to seven actions, some with a flow nested in them. */
const anyFlow = fc
  .array(fc.oneof({ weight: 6, arbitrary: simple }, { weight: 1, arbitrary: withIds(nesting) }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((actions) => ({ name: 'Random', actions }));

/** Any flow, written with or without line breaks. */
export const anyFlowText = fc
  .tuple(anyFlow, fc.constantFrom(undefined, 2, '\t'))
  .map(([flow, indent]) => JSON.stringify(flow, null, indent));
