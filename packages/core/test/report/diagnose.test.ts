import { expect, test } from 'vitest';
import { readDocument } from '../../src/flow/index.ts';
import { type Diagnostic, diagnose } from '../../src/report/index.ts';
import { type AnyRule, defineRule, type Level, runRules } from '../../src/rule/index.ts';
import { parse } from '../../src/source/index.ts';

const rule = defineRule({
  summary: 'A test.',
  group: 'references',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    plain: { text: 'About {{action}}.', consequence: 'dropped', caller: 'The caller of {{action}} is dropped.' },
    helpful: { text: 'Text.', consequence: 'none', caller: 'Nothing.', help: 'Another help for {{action}}.' },
    incomplete: { text: 'About {{nobody}}.', consequence: 'none', caller: 'Nothing.' },
  },
  help: 'Help for {{action}}.',
  on: 'action',
  *check(action) {
    const message = action.typeName === 'talk' ? 'helpful' : action.typeName === 'play' ? 'incomplete' : 'plain';
    yield { at: action.at('type'), message, data: { action: action.label } };
  },
});

function run(text: string, tested: AnyRule = rule, level: Level = 'error'): Diagnostic[] {
  const document = readDocument(parse(text));
  const findings = runRules(document, new Map([['a-rule', tested]]), { contract: 'both', channel: 'call' });
  return diagnose(document, findings, () => level);
}

test('fills the texts and finds lines, columns and the flow', () => {
  const [diagnostic] = run('{\n  "name": "Night",\n  "actions": [\n    { "id": "pick-up", "type": "answer" }\n  ]\n}');
  expect(JSON.parse(JSON.stringify(diagnostic))).toEqual({
    rule: 'a-rule',
    subject: 'Night / pick-up',
    severity: 'error',
    contract: 'both',
    message: 'About "pick-up" (answer).',
    consequence: { kind: 'dropped', text: 'The caller of "pick-up" (answer) is dropped.' },
    help: 'Help for "pick-up" (answer).',
    pointer: '/actions/0/type',
    range: { start: { offset: 67, line: 4, column: 32 }, end: { offset: 75, line: 4, column: 40 } },
    path: [],
    related: [],
    fixes: [],
    docs: 'https://github.com/callflow-lint/callflow-lint/blob/main/rules/a-rule/rule.md',
    flow: { name: 'Night', pointer: '' },
  });
});

test('prefers the help of the message', () => {
  expect(run('[{ "type": "talk" }]')[0]?.help).toBe('Another help for action 0 (talk).');
});

test('leaves out what is off', () => {
  expect(run('[{ "type": "answer" }]', rule, 'off')).toEqual([]);
});

test('turns a text that cannot be filled into a rule-crash instead of a gap', () => {
  const [diagnostic] = run('[{ "type": "play" }]');
  expect(diagnostic).toMatchObject({ rule: 'rule-crash', severity: 'error', pointer: '/0/type' });
  expect(diagnostic?.message).toContain('a-rule');
  expect(diagnostic?.message).toContain('{{nobody}}');
});

test('reports a crash even where every rule is off', () => {
  const crashing: AnyRule = {
    ...rule,
    check: () => {
      throw new Error('oh');
    },
  };
  expect(run('[{ "type": "answer" }]', crashing, 'off')).toMatchObject([{ rule: 'rule-crash', severity: 'error' }]);
});

test('names the revision that a finding about the engine rests on', () => {
  const [diagnostic] = run('[{ "type": "answer" }]', { ...rule, contract: 'engine' });
  expect(diagnostic?.message).toBe('About action 0 (answer). (Seen in the engine at 2bf22fa4e of 2026-08-22.)');
});
