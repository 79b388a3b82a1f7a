import { expect, test } from 'vitest';
import { defineFact } from '../../src/facts/index.ts';
import { type Flow, readDocument } from '../../src/flow/index.ts';
import { type AnyRule, defineRule, type RuleFinding, type RunSettings, runRules } from '../../src/rule/index.ts';
import { parse } from '../../src/source/index.ts';

const settings: RunSettings = { contract: 'both', channel: 'call' };

const nested = `[
  { "type": "answer" },
  { "type": "call", "option": { "actions": [{ "type": "talk" }, { "type": "hangup" }] } }
]`;

const messages = { seen: { text: 'Seen.', consequence: 'none', caller: 'Nothing.' } } as const;
const common = {
  summary: 'A test.',
  group: 'references',
  level: 'error',
  since: '0.1.0',
  help: 'None.',
  messages,
} as const;

/** Reports every action. */
const everyAction = defineRule({
  ...common,
  contract: 'both',
  on: 'action',
  *check(action) {
    yield { at: action.at('type'), message: 'seen' };
  },
});

function run(rules: Record<string, AnyRule>, text = nested, chosen = settings): RuleFinding[] {
  return runRules(readDocument(parse(text)), new Map(Object.entries(rules)), chosen);
}

test('orders findings by place and then by rule, nested flows included', () => {
  const findings = run({ second: everyAction, first: everyAction });
  expect(findings.map(({ rule, finding }) => `${finding.at.pointer} ${rule}`)).toEqual([
    '/0/type first',
    '/0/type second',
    '/1/type first',
    '/1/type second',
    '/1/option/actions/0/type first',
    '/1/option/actions/0/type second',
    '/1/option/actions/1/type first',
    '/1/option/actions/1/type second',
  ]);
});

test('says which flow a finding belongs to', () => {
  const onFlow = defineRule({
    ...common,
    contract: 'both',
    on: 'flow',
    *check(flow) {
      yield { at: flow.head, message: 'seen' };
    },
  });
  expect(run({ onFlow }).map(({ flow }) => flow?.pointer)).toEqual(['', '/1/option/actions']);
});

test('reports a rule that throws, keeps what it found before, and runs the others', () => {
  const throwing = defineRule({
    ...common,
    contract: 'both',
    on: 'action',
    *check(action) {
      yield { at: action.at('type'), message: 'seen' };
      if (action.typeName === 'talk') throw new TypeError('no such thing');
    },
  });
  const findings = run({ throwing, everyAction });
  const crashes = findings.filter(({ rule }) => rule === 'rule-crash');
  expect(crashes).toHaveLength(1);
  expect(crashes[0]?.finding.at.pointer).toBe('/1/option/actions/0');
  expect(crashes[0]?.finding.data).toMatchObject({ rule: 'throwing', error: 'TypeError: no such thing' });
  expect(crashes[0]?.finding.data?.line).toMatch(/run\.test\.ts:\d+:\d+/);
  expect(findings.filter(({ rule }) => rule === 'throwing')).toHaveLength(4);
  expect(findings.filter(({ rule }) => rule === 'everyAction')).toHaveLength(4);
});

test('a check comes to nothing, one finding, or several', () => {
  const check = (flow: Flow) => ({ at: flow.head, message: 'found' });
  const rules = {
    nothing: { ...common, contract: 'both', on: 'flow', check: () => undefined },
    one: { ...common, contract: 'both', on: 'flow', check },
    several: { ...common, contract: 'both', on: 'flow', check: (flow: Flow) => [check(flow), check(flow)] },
  } as const;
  const findings = run(rules, '[{ "type": "answer" }]');
  expect(findings.map(({ rule }) => rule)).toEqual(['one', 'several', 'several']);
});

test('reports what is thrown that is no error, and a rule that returns what is no finding', () => {
  const odd = defineRule({
    ...common,
    contract: 'both',
    on: 'flow',
    check: () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- rules of others may do anything
      throw 'just a text';
    },
  });
  const broken = { ...common, contract: 'both', on: 'flow', check: () => 5 } as unknown as AnyRule;
  const errors = run({ odd, broken }, '[{ "type": "answer" }]').map(({ finding }) => finding.data?.error);
  expect(errors[0]).toBe('threw just a text');
  expect(errors[1]).toMatch(/TypeError/);
});

test('reports a fact that cannot be built once per rule and subject', () => {
  const broken = defineFact('broken', (): number => {
    throw new Error('not built');
  });
  const needing = defineRule({
    ...common,
    contract: 'both',
    on: 'flow',
    needs: [broken],
    *check(flow, facts) {
      if (facts.broken > 0) yield { at: flow.head, message: 'seen' };
    },
  });
  expect(run({ needing }).map(({ rule }) => rule)).toEqual(['rule-crash', 'rule-crash']);
});

test('builds a fact once per flow and contract, and only when a rule looks at it', () => {
  const built: string[] = [];
  const counted = defineFact('counted', ({ flow, setting }) => {
    built.push(`${flow.pointer || '/'} ${setting.contract}`);
    return 1;
  });
  const looking = (contract: 'both' | 'engine') =>
    defineRule({
      ...common,
      contract,
      level: 'warn',
      on: 'action',
      needs: [counted],
      *check(action, facts) {
        if (action.typeName === 'talk' && facts.counted === 0) yield { at: action.at(), message: 'seen' };
      },
    });
  run({ a: looking('both'), b: looking('both'), c: looking('engine') });
  expect(built).toEqual(['/1/option/actions documented', '/1/option/actions engine']);
});

test('reports a rule that fails everywhere in the same way once per flow, and tries a broken fact once', () => {
  let attempts = 0;
  const broken = defineFact('broken', (): number => {
    attempts++;
    throw new Error('not built');
  });
  const needing = defineRule({
    ...common,
    contract: 'both',
    on: 'action',
    needs: [broken],
    *check(action, facts) {
      if (facts.broken > 0) yield { at: action.at(), message: 'seen' };
    },
  });
  expect(run({ needing }).map(({ finding }) => finding.at.pointer)).toEqual(['/0', '/1/option/actions/0']);
  expect(attempts).toBe(2);
});

test('does not call a rule for actions of types that do not concern it', () => {
  let calls = 0;
  const picky = defineRule({
    ...common,
    contract: 'both',
    on: 'action',
    concerns: (type) => type?.type === 'talk',
    check: () => {
      calls++;
      return [];
    },
  });
  run({ picky });
  expect(calls).toBe(1);
});

test('calls a rule on values with those of the options that concern it, those of lists and nested actions included', () => {
  const text = `[
    { "type": "talk", "option": { "text": "a", "language": "en-US" } },
    { "type": "external_media_start", "option": { "encapsulation": "rtp" } },
    { "type": "call", "option": { "actions": [{ "type": "talk", "option": { "text": "b", "made_up": "c" } }] } }
  ]`;
  const onText = defineRule({
    ...common,
    contract: 'both',
    on: 'field',
    concerns: ({ content }) => content === 'speech',
    check: ({ at, action }) => ({ at, message: 'seen', data: { action: action.label } }),
  });
  const anything = defineRule({
    ...common,
    contract: 'both',
    on: 'field',
    check: ({ at }) => ({ at, message: 'seen' }),
  });
  const failing = defineRule({
    ...common,
    contract: 'both',
    on: 'field',
    concerns: ({ content }) => content === 'speech',
    check: () => {
      throw new Error('it fails');
    },
  });
  const placesOf = (findings: readonly RuleFinding[]) => findings.map(({ finding }) => finding.at.pointer);
  const texts = ['/0/option/text', '/2/option/actions/0/option/text'];
  expect(placesOf(run({ onText }, text))).toEqual(texts);
  expect(placesOf(run({ anything }, text))).toEqual([
    '/0/option/text',
    '/0/option/language',
    '/1/option/encapsulation',
    '/2/option/actions',
    '/2/option/actions/0/option/text',
  ]);
  expect(run({ failing }, text).map(({ rule, finding }) => `${rule} ${finding.at.pointer}`)).toEqual(
    texts.map((pointer) => `rule-crash ${pointer}`),
  );
});

test.each([
  ['both', ['b documented', 'd documented', 'e engine']],
  ['documented', ['b documented', 'd documented']],
  ['engine', ['b engine', 'e engine']],
] as const)('with the contract %s runs the rules it asks for, under the right one', (contract, expected) => {
  const seen: string[] = [];
  const rule = (name: string, of: 'both' | 'documented' | 'engine') =>
    defineRule({
      ...common,
      contract: of,
      level: 'warn',
      on: 'flow',
      check: (_flow, _facts, { setting }) => {
        seen.push(`${name} ${setting.contract}`);
        return [];
      },
    });
  const rules = { b: rule('b', 'both'), d: rule('d', 'documented'), e: rule('e', 'engine') };
  run(rules, '[{ "type": "answer" }]', { contract, channel: 'call' });
  expect(seen).toEqual(expected);
});
