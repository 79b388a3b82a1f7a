import { defineRule } from '@callflow-lint/core/rule';
import { describe, expect, test } from 'vitest';
import { type FlowOptions, type LintOptions, lint, OptionError, session } from '../src/index.ts';

const readable = `{
  "name": "Reception",
  "actions": [
    { "id": "menu", "type": "talk", "option": { "text": "Hello", "language": "en-US" } },
    { "type": "goto", "option": { "target_id": "menu", "loop_count": 1 } }
  ]
}`;

/** Actions that run off their end: one warning. */
const loose = '[{ "type": "answer" }, { "type": "talk", "option": { "text": "Hello", "language": "en-US" } }]';

const own = defineRule({
  summary: 'A talk.',
  group: 'housekeeping',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: { talk: { text: 'It talks.', consequence: 'none', caller: 'Nothing.' } },
  help: 'Be quiet.',
  on: 'action',
  *check(action) {
    if (action.typeName === 'talk') yield { at: action.at('type'), message: 'talk' };
  },
});

test('finds the flows, counts them and says how sure it is', () => {
  const { flows, likeness, stats } = lint(readable);
  expect(flows).toEqual([{ name: 'Reception', pointer: '', actions: 2, isNested: false }]);
  expect(likeness).toBe('flows');
  expect(stats).toEqual({ characters: readable.length, flows: 1, actions: 2 });
});

test('lints texts and bytes alike', () => {
  const bytes = new TextEncoder().encode(readable);
  expect(lint(bytes).diagnostics).toEqual(lint(readable).diagnostics);
});

test('reports what is wrong with bytes, and goes on', () => {
  const bytes = new TextEncoder().encode(readable).map((byte) => (byte === 'H'.charCodeAt(0) ? 0xff : byte));
  const rules = lint(bytes).diagnostics.map(({ rule }) => rule);
  expect(rules).toContain('syntax-error');
  expect(rules).toContain('malformed-id');
});

test('takes levels from the options before the preset', () => {
  const severities = (level: 'warn' | 'off') =>
    lint(readable, { rules: { 'malformed-id': level } })
      .diagnostics.filter(({ rule }) => rule === 'malformed-id')
      .map(({ severity }) => severity);
  expect(severities('warn')).toEqual(['warn']);
  expect(severities('off')).toEqual([]);
});

describe('options of rules', () => {
  const wordy = defineRule({
    summary: 'A talk of many words.',
    group: 'housekeeping',
    contract: 'both',
    level: 'warn',
    since: '0.1.0',
    messages: { long: { text: 'More than {{most}} words.', consequence: 'none', caller: 'Nothing.' } },
    help: 'Be brief.',
    on: 'action',
    options: { most: { shape: { is: 'count', least: 1 }, about: 'How many words are fine.', default: 10 } },
    *check(action, _facts, { options: { most } }) {
      const text = action.optionValue('text');
      if (text?.kind !== 'string' || text.value.split(' ').length <= most) return;
      yield { at: action.at('type'), message: 'long', data: { most } };
    },
  });
  const found = (options: LintOptions) =>
    lint(readable.replace('Hello', 'Good day to you'), { ...options, extraRules: { wordy } })
      .diagnostics.filter(({ rule }) => rule === 'wordy')
      .map(({ message, severity }) => `${severity} ${message}`);

  test('are those that are set, else the usual ones, for all flows or for some', () => {
    expect(found({})).toEqual([]);
    expect(found({ rules: { wordy: ['error', { most: 2 }] } })).toEqual(['error More than 2 words.']);
    expect(found({ rules: { wordy: ['warn'] } })).toEqual([]);
    const flows: FlowOptions[] = [{ flows: ['Reception'], rules: { wordy: 'error' } }];
    expect(found({ rules: { wordy: ['warn', { most: 3 }] }, flows })).toEqual(['error More than 3 words.']);
    expect(found({ flows: [{ flows: ['Reception'], rules: { wordy: ['warn', { most: 1 }] } }] })).toEqual([
      'warn More than 1 words.',
    ]);
  });

  test.each([
    [{ moist: 1 }, 'There is no setting "moist" here. Did you mean "most"?'],
    [{ most: 0 }, '"most" is a whole number from 1, not 0.'],
    [{ most: 1.5 }, '"most" is a whole number from 1, not 1.5.'],
    [{ most: '2' }, '"most" is a whole number from 1, not "2".'],
  ])('%j is refused', (options, message) => {
    expect(() => found({ rules: { wordy: ['warn', options] } })).toThrow(new OptionError(`Rule wordy: ${message}`));
  });

  test('a rule without options takes none', () => {
    expect(() => lint(readable, { rules: { 'step-cap': ['warn', { most: 1 }] } })).toThrow(
      'Rule step-cap: There is no setting "most" here.',
    );
  });
});

test('takes rules of others', () => {
  const { diagnostics } = lint(readable, { extraRules: { 'own-rule': own }, rules: { 'own-rule': 'error' } });
  expect(diagnostics.filter(({ rule }) => rule === 'own-rule')).toMatchObject([
    { severity: 'error', message: 'It talks.' },
  ]);
});

test.each([
  [{ rules: { 'danglng-target': 'off' } }, 'There is no rule "danglng-target". Did you mean "dangling-target"?'],
  [
    { rules: { 'dangling-target': 'fatal' } },
    'There is no level of dangling-target "fatal"; it is one of error, warn, off.',
  ],
  [
    { preset: 'reccomended' },
    'There is no preset "reccomended"; it is one of recommended, strict, documented, security.',
  ],
  [{ contract: 'none' }, 'There is no contract "none"; it is one of documented, engine, both.'],
  [{ channel: 'fax' }, 'There is no channel "fax"; it is one of call, conversation, api.'],
])('refuses options that make no sense: %j', (options, message) => {
  expect(() => session(options as never)).toThrow(new OptionError(message));
});

test('fixes until nothing is left, and every jump leads where it led', () => {
  const { text, applied, remaining } = session().fix(readable);
  expect(applied).toBe(1);
  expect(remaining.diagnostics.map(({ rule }) => rule)).not.toContain('malformed-id');
  const { actions } = JSON.parse(text) as { actions: [{ id: string }, { option: { target_id: string } }] };
  expect(actions[1].option.target_id).toBe(actions[0].id);
  expect(text.length - readable.length).toBe(2 * (36 - 'menu'.length));
});

test('says the same about a text every time', () => {
  const { lint: check } = session({ preset: 'strict' });
  expect(check(readable).diagnostics).toEqual(check(readable).diagnostics);
});

describe('options for some flows', () => {
  const two = `{ "result": [
    { "id": "3B3F0A0E-6E6A-4C57-9D44-52C9A6D0B1AA", "name": "Day", "actions": ${loose} },
    { "name": "Night line", "actions": ${loose} }
  ] }`;
  const found = (flows: readonly FlowOptions[]) =>
    lint(two, { flows }).diagnostics.map(({ rule, severity, flow }) => `${severity} ${rule} in ${flow?.name ?? ''}`);

  test('hold for flows of a name, letters left open included', () => {
    expect(found([{ flows: ['Night*'], rules: { 'missing-hangup': 'error' } }])).toEqual([
      'warn missing-hangup in Day',
      'error missing-hangup in Night line',
    ]);
  });

  test('hold for flows of an id, however it is spelt; the last one wins', () => {
    const flows = ['3b3f0a0e6e6a4c579d4452c9a6d0b1aa'];
    expect(
      found([
        { flows, rules: { 'missing-hangup': 'error' } },
        { flows, rules: { 'missing-hangup': 'off' } },
      ]),
    ).toEqual(['warn missing-hangup in Night line']);
  });

  test('choose contract and channel too, and turn rules on that are off elsewhere', () => {
    expect(found([{ flows: ['Day'], channel: 'api' }])).toEqual([
      'warn ineffective-action in Day',
      'warn ineffective-action in Day',
      'warn missing-hangup in Night line',
    ]);
    expect(found([{ flows: ['Day'], contract: 'engine' }])).toEqual(['warn missing-hangup in Night line']);
    expect(
      lint(two, {
        rules: { 'missing-hangup': 'off' },
        flows: [{ flows: ['Day'], rules: { 'missing-hangup': 'warn' } }],
      }).diagnostics,
    ).toHaveLength(1);
  });

  test('are checked like the others', () => {
    expect(() => session({ flows: [{ flows: ['Day'], channel: 'fax' as never }] })).toThrow(OptionError);
  });
});

test('of several presets the strictest level counts', () => {
  const { levelOf } = session({ preset: ['security', 'documented'] });
  expect(levelOf('missing-hangup')).toBe('warn');
  expect(session({ preset: ['recommended', 'strict'] }).levelOf('missing-hangup')).toBe('error');
});
