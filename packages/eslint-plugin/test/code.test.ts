import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import plugin from '../src/index.ts';

const linter = new Linter();

interface Found {
  readonly rule: string;
  /** The text that is underlined. */
  readonly at: string;
}

/** Lints TypeScript with the recommended rules, or with one. */
function lint(text: string, { settings = {}, rule }: { settings?: object; rule?: string } = {}): Found[] {
  const { messages, lines } = verify(text, settings, rule);
  return messages.map(({ ruleId, line, column, endColumn }) => ({
    rule: ruleId?.replace('callflow/', '') ?? 'ESLint',
    at: (lines[line - 1] ?? '').slice(column - 1, (endColumn ?? column) - 1),
  }));
}

function verify(text: string, settings: object, rule?: string) {
  const messages = linter.verify(text, configFor(settings, rule), { filename: 'flows.ts' });
  return { messages, lines: text.split('\n') };
}

function configFor(settings: object, rule?: string): Linter.Config[] {
  const rules = rule === undefined ? plugin.configs.recommended[1]?.rules : { [`callflow/${rule}`]: 'error' };
  return [
    {
      files: ['**/*.ts'],
      plugins: { callflow: plugin },
      languageOptions: { parser },
      settings: { callflow: { config: false, ...settings } },
      ...(rules !== undefined && { rules }),
    } as Linter.Config,
  ];
}

/** The text after every fix. */
function fix(text: string): string {
  return linter.verifyAndFix(text, configFor({}), { filename: 'flows.ts' }).output;
}

const JUMP = `{ actions: [
  { type: 'answer' },
  { type: 'goto', option: { target_id: 'nowhere', loop_count: 1 } },
  { type: 'hangup' },
] }`;
const DANGLING = [{ rule: 'dangling-target', at: "'nowhere'" }];

describe('which literals are flows', () => {
  const importFlow = "import type { Flow } from '@callflow-lint/core';\n";
  test.each([
    ['what is passed to defineFlow', `const flow = defineFlow(${JUMP});`],
    ['what is passed to a member of that name', `const flow = lint.defineFlow(${JUMP} as const);`],
    ['a constant of the type', `${importFlow}const flow: Flow = ${JUMP};`],
    ['a list of the type', `${importFlow}const flows: Flow[] = [${JUMP}];`],
    ['what satisfies the type', `${importFlow}export default ${JUMP} satisfies Flow;`],
    [
      'the type by another name',
      `import type { Flow as Ivr } from '@callflow-lint/core';\nconst flow = ${JUMP} as const satisfies Ivr;`,
    ],
    ['the type of a namespace', `import type * as core from '@callflow-lint/core';\nconst flow: core.Flow = ${JUMP};`],
    ['what a comment says is one', `const flow = /* callflow */ ${JUMP};`],
    ['what cannot be anything else', `send(${JUMP});`],
  ])('%s', (_, text) => {
    expect(lint(text)).toEqual(DANGLING);
  });

  test.each([
    ['actions of a type that is not known', "dispatch({ actions: [{ type: 'todo/add' }, { type: 'answer' }] });"],
    ['no actions', 'send({ actions: [] });'],
    ['actions from elsewhere', 'send({ actions: list });'],
  ])('not %s', (_, text) => {
    expect(lint(text)).toEqual([]);
  });

  test('unmarked literals are left alone on request', () => {
    expect(lint(`send(${JUMP});`, { settings: { unmarked: false } })).toEqual([]);
    expect(lint(`defineFlow(${JUMP});`, { settings: { unmarked: false } })).toEqual(DANGLING);
  });

  test('a type of the same name from elsewhere does not mark a flow', () => {
    const text = `import type { Flow } from './water';\nconst flow: Flow = { actions: [{ type: 'pour' }] };`;
    expect(lint(text)).toEqual([]);
    const marked = text.replace('./water', '@callflow-lint/core');
    expect(lint(marked)).toContainEqual({ rule: 'unknown-action-type', at: "'pour'" });
  });
});

describe('values', () => {
  const flow = (target: string, before = '') =>
    `${before}\ndefineFlow({ actions: [{ type: 'goto', option: { target_id: ${target}, loop_count: 1 } }, { type: 'hangup', id: 'end' }] });`;
  test.each([
    ['a constant', flow('TARGET', "const TARGET = 'nowhere';"), "'nowhere'"],
    ['a constant object', flow('IDS.target', "const IDS = { target: 'nowhere' } as const;"), "'nowhere'"],
    ['an enum', flow('Id.Target', "enum Id { Target = 'nowhere' }"), "'nowhere'"],
    ['a template', flow('`no${where}`', "const where = 'where';"), '`no${where}`'],
    ['a sum', flow("'no' + 'where'"), "'no' + 'where'"],
    ['an assertion', flow("'nowhere' as Id"), "'nowhere'"],
  ])('%s is read, and shown where it is written', (_, text, at) => {
    expect(lint(text, { rule: 'dangling-target' })).toEqual([{ rule: 'dangling-target', at }]);
  });

  test('what is spread is read', () => {
    const text = `const speech = { language: 'en-US' };
const bye = [{ type: 'hangup' }, { type: 'hangup' }];
defineFlow({ actions: [{ type: 'talk', option: { text: 'Hello.', ...speech } }, ...bye] });`;
    expect(lint(text, { rule: 'missing-option' })).toEqual([]);
    expect(lint(text, { rule: 'unreachable-action' })).toHaveLength(1);
  });

  test.each([
    ['a text that is not known', "{ type: 'talk', option: { text: greeting(), language: LANGUAGE } }"],
    ['a part of a text', "{ type: 'talk', option: { text: `Hello ${name}.`, language: 'en-US' } }"],
    ['an id of a resource', "{ type: 'queue_join', option: { queue_id: process.env.QUEUE } }"],
    ['a target', "{ type: 'branch', option: { default_target_id: TARGET } }"],
    ['what may change', "{ type: 'talk', option: { text: 'a', language: changed } }"],
  ])('nothing is said about %s', (_, action) => {
    const text = `let changed = 'xx-nowhere';\ndefineFlow({ actions: [{ type: 'answer' }, ${action}, { type: 'hangup' }] });`;
    expect(lint(text)).toEqual([]);
  });

  test.each([
    ['a type', '{ type: TYPE }'],
    ['an id', "{ id: ID, type: 'answer' }"],
    ['a number', "{ type: 'sleep', option: { duration: SECONDS * 1000 } }"],
    ['an action', '...MORE'],
  ])('a flow of which %s is not known is left alone, since everything may follow from it', (_, action) => {
    const text = `defineFlow({ actions: [${action}, { type: 'goto', option: { target_id: 'nowhere', loop_count: 1 } }] });`;
    expect(lint(text)).toEqual([]);
  });
});

describe('fixes', () => {
  test('keep the quotation marks of the literal', () => {
    const text = `defineFlow({ actions: [{ id: 'bye', type: 'answer' }, { type: 'goto', option: { target_id: 'bye', loop_count: 1 } }, { type: 'hangup' }] });`;
    const fixed = fix(text);
    expect(fixed).not.toBe(text);
    expect(fixed).not.toContain('"');
    expect(fixed).toMatch(/id: '[0-9a-f-]{36}', type: 'answer'/);
  });

  test('do not touch what is written elsewhere', () => {
    const text = `const BYE = 'bye';
defineFlow({ actions: [{ id: BYE, type: 'answer' }, { type: 'goto', option: { target_id: BYE, loop_count: 1 } }, { type: 'hangup' }] });`;
    expect(lint(text, { rule: 'malformed-id' })).toContainEqual({ rule: 'malformed-id', at: "'bye'" });
    expect(fix(text)).toBe(text);
  });
});

describe('settings', () => {
  test.each([
    [{ contract: 'both sides' }, 'settings.callflow takes documented, engine, both as "contract"'],
    [{ channel: 'radio' }, 'settings.callflow takes call, conversation, api as "channel"'],
    [{ colour: 'red' }, 'settings.callflow has no "colour"'],
    [{ unmarked: 'no' }, 'settings.callflow takes true or false as "unmarked"'],
  ])('%j is refused with a message for users', (settings, message) => {
    expect(() => lint(`defineFlow(${JUMP});`, { settings })).toThrow(message);
  });
});

describe('options of rules', () => {
  const flow = `defineFlow({ name: 'Desk', actions: [
    { type: 'webhook_send', option: { uri: 'http://hooks.internal/', method: 'POST', data: '{}' } },
    { type: 'hangup' },
  ] });`;
  const found = (rules: Linter.RulesRecord) => {
    const [base] = configFor({});
    const messages = linter.verify(flow, [{ ...base, rules }], { filename: 'flows.ts' });
    return messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  };

  test('come from ESLint as well, and hold for that rule only', () => {
    const insecure = 'callflow/insecure-url: In action 0 (webhook_send), uri is an address without encryption.';
    const undescribed = 'callflow/missing-description: The flow has no detail.';
    expect(found({ 'callflow/insecure-url': 'error', 'callflow/missing-description': 'error' })).toEqual([
      undescribed,
      insecure,
    ]);
    expect(
      found({
        'callflow/insecure-url': ['error', { hosts: ['hooks.internal'] }],
        'callflow/missing-description': 'error',
      }),
    ).toEqual([undescribed]);
    expect(found({ 'callflow/missing-description': ['error', { members: ['name'] }] })).toEqual([]);
  });

  test('are checked by ESLint', () => {
    expect(() => found({ 'callflow/insecure-url': ['error', { host: ['a'] }] })).toThrow('"host"');
    expect(() => found({ 'callflow/step-cap': ['error', {}] })).toThrow('step-cap');
  });
});
