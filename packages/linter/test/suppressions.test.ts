import { describe, expect, test } from 'vitest';
import { type LintOptions, type LintResult, lint } from '../src/index.ts';

const talk = '{ "type": "talk", "option": { "text": "Hello", "language": "en-US" } }';
const nowhere = (digit: number) =>
  `{ "type": "goto", "option": { "target_id": "7d1f0a52-31a0-4be3-8a1c-0b5f5a0f8c2${digit}", "loop_count": 1 } }`;

/** What is reported and what is hidden, by rule and line. */
const seen = ({ diagnostics, suppressed }: LintResult) => ({
  left: diagnostics.map(({ rule, range }) => `${rule} ${range.start.line}`),
  hidden: suppressed.map(({ diagnostic: { rule, range }, by }) => `${rule} ${range.start.line} by ${by}`),
});
const lintActions = (actions: string, options?: LintOptions) => seen(lint(`{ "actions": [\n${actions}\n] }`, options));

describe('a comment hides', () => {
  test('what is on the next line', () => {
    const { left, hidden } = lintActions(
      `// callflow-lint-disable-next-line dangling-target -- known\n${nowhere(1)},\n${nowhere(2)},\n{ "type": "hangup" }`,
    );
    expect(hidden).toEqual(['dangling-target 3 by comment']);
    expect(left).toEqual(['dangling-target 4']);
  });

  test('what is in an action that begins on the next line, other comments between', () => {
    const action = nowhere(1).replaceAll(', ', ',\n');
    const text = `/* callflow-lint-disable-next-line dangling-target */\n// another one\n\n${action},\n{ "type": "hangup" }`;
    expect(lintActions(text)).toEqual({ left: [], hidden: ['dangling-target 6 by comment'] });
  });

  test('several rules, and each that hides nothing is told', () => {
    const text = `// callflow-lint-disable-next-line dangling-target, step-cap\n${nowhere(1)},\n{ "type": "hangup" }`;
    expect(lintActions(text)).toEqual({ left: ['stale-suppression 2'], hidden: ['dangling-target 3 by comment'] });
  });

  test('everything of a rule in the file', () => {
    const text = `// callflow-lint-disable-file dangling-target\n${nowhere(1)},\n${nowhere(2)},\n{ "type": "hangup" }`;
    expect(lintActions(text)).toMatchObject({ left: [], hidden: { length: 2 } });
  });

  test('nothing of another rule', () => {
    const text = `// callflow-lint-disable-next-line missing-hangup\n${nowhere(1)},\n{ "type": "hangup" }`;
    expect(lintActions(text)).toEqual({ left: ['stale-suppression 2', 'dangling-target 3'], hidden: [] });
  });
});

describe('the detail of a flow hides', () => {
  const flow = (detail: string, actions: string) => `{ "detail": "${detail}", "actions": [${actions}] }`;

  test('what is in the flow, nested ones included, and nothing outside', () => {
    const nested = `{ "type": "call", "option": { "actions": [${talk}], "destinations": [] } }, { "type": "hangup" }`;
    const text = `{ "result": [\n${flow('callflow-lint-disable missing-hangup -- fine', nested)},\n${flow('Other', talk)}\n] }`;
    const { left, hidden } = seen(lint(text));
    expect(hidden).toEqual(['missing-hangup 2 by detail']);
    expect(left).toContain('missing-hangup 3');
  });
});

describe('options hide', () => {
  const text = `{ "name": "Door", "actions": [\n${nowhere(1)},\n{ "id": "7d1f0a52-31a0-4be3-8a1c-0b5f5a0f8c29", "type": "goto", "option": { "target_id": "7d1f0a52-31a0-4be3-8a1c-0b5f5a0f8c21", "loop_count": 1 } },\n{ "type": "hangup" }] }`;
  const rule = 'dangling-target';

  test.each([
    ['the file', {}, ['2', '3']],
    ['a flow by its name', { flow: 'Door' }, ['2', '3']],
    ['an action by its pointer', { action: '/actions/0' }, ['2']],
    ['an action by its id, however it is spelt', { flow: 'Door', action: '7D1F0A5231A04BE38A1C0B5F5A0F8C29' }, ['3']],
    ['another flow', { flow: 'Gate' }, []],
    ['another action', { action: '/actions/7' }, []],
  ])('in %s', (_, where, lines) => {
    const { hidden, left } = seen(lint(text, { suppressions: [{ rule, ...where }] }));
    expect(hidden).toEqual(lines.map((line) => `dangling-target ${line} by configuration`));
    expect(left.includes('stale-suppression 1')).toBe(lines.length === 0);
  });
});

describe('a suppression that does not count is told', () => {
  const messages = (comment: string, options?: LintOptions) =>
    lint(`{ "actions": [\n${comment}\n${nowhere(1)},\n{ "type": "hangup" }\n] }`, options)
      .diagnostics.filter(({ rule }) => rule === 'stale-suppression')
      .map(({ message }) => message);

  test.each([
    [
      'danglng-target',
      {},
      'This comment turns off danglng-target, but there is no such rule; it may mean dangling-target.',
    ],
    ['nonsense', {}, 'This comment turns off nonsense, but there is no such rule.'],
    ['', {}, 'This comment names no rule to turn off, so it hides nothing.'],
    [
      'dangling-target',
      { requireReasons: true },
      'This comment turns off dangling-target without a reason, so it does not count: the configuration asks for reasons.',
    ],
    [
      'dangling-target -- known',
      { allowInline: false },
      'This comment turns off dangling-target, but the configuration does not allow that in flows, so it does not count.',
    ],
  ])('%s under %j', (rest, suppressionPolicy, message) => {
    expect(messages(`// callflow-lint-disable-next-line ${rest}`, { suppressionPolicy })).toEqual([message]);
  });

  test('but not of a rule that was not run, nor in a broken text', () => {
    const comment = '// callflow-lint-disable-next-line step-cap';
    expect(messages(comment)).toHaveLength(1);
    expect(messages(comment, { rules: { 'step-cap': 'off' } })).toEqual([]);
    expect(messages(`${comment}\n{ "type": },`)).toEqual([]);
  });

  test('and a reason is enough', () => {
    expect(
      messages('// callflow-lint-disable-next-line dangling-target -- known', {
        suppressionPolicy: { requireReasons: true },
      }),
    ).toEqual([]);
  });
});

test('fixes leave alone what is suppressed', async () => {
  const { session } = await import('../src/index.ts');
  const text = `{ "actions": [ { "type": "answer" },
    { "type": "goto", "option": { "target_id": "menu", "loop_count": 1 } },
    // callflow-lint-disable-next-line malformed-id -- the generator fills it in
    { "id": "menu", "type": "hangup" } ] }`;
  expect(session().fix(text).applied).toBe(0);
  expect(session().fix(text.replace('callflow', 'x')).applied).toBe(1);
});
