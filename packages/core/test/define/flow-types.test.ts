// What the compiler accepts and refuses: `pnpm types` fails where an expected error is missing.
import { expect, test } from 'vitest';
import { type ActionOf, defineFlow, type Flow } from '../../src/define/index.ts';

test('a flow comes back as it is given', () => {
  const flow = defineFlow({
    name: 'Main menu',
    actions: [
      { type: 'answer' },
      { type: 'talk', option: { text: 'Hello.', language: 'en-US', digits_handle: 'next' } },
      { id: 'again', type: 'digits_receive', option: { duration: 3000, length: 1 } },
      { type: 'branch', option: { target_ids: { '1': 'again' }, default_target_id: 'bye' } },
      { id: 'bye', type: 'hangup' },
    ],
  });
  expect(flow.actions[1].option.text).toBe('Hello.');
});

test('wrong literals do not compile', () => {
  const wrong: Flow[] = [
    // @ts-expect-error: no such type
    { actions: [{ type: 'speak' }] },
    // @ts-expect-error: an option that is needed is missing
    { actions: [{ type: 'talk', option: { language: 'en-US' } }] },
    // @ts-expect-error: a number as text
    { actions: [{ type: 'sleep', option: { duration: '3000' } }] },
    // @ts-expect-error: no such value
    { actions: [{ type: 'condition_datetime', option: { condition: '=>' } }] },
    // @ts-expect-error: an option of another type
    { actions: [{ type: 'hangup', option: { text: 'Bye.' } }] },
    // @ts-expect-error: no actions
    { name: 'empty' },
  ];
  expect(wrong).toHaveLength(6);
});

test('values that are filled in when the flow runs are allowed for texts', () => {
  const option: ActionOf<'condition_variable'>['option'] = {
    condition: '${operator}',
    variable: '${tier}',
    value_type: 'string',
  };
  expect(option.variable).toBe('${tier}');
});
