import { defineRule } from '@callflow-lint/core/rule';
import { expect, test } from 'vitest';
import { runPage } from '../src/index.ts';

const fence = '```';

const rule = defineRule({
  summary: 'A talk.',
  group: 'housekeeping',
  contract: 'both',
  level: 'off',
  since: '0.1.0',
  messages: {
    talk: { text: '{{action}} talks.', consequence: 'none', caller: 'Somebody is heard.' },
    broken: { text: '{{nothing}}', consequence: 'none', caller: 'Nothing.' },
  },
  help: 'Be quiet.',
  on: 'action',
  *check(action) {
    if (action.typeName === 'play') yield { at: action.at('type'), message: 'broken' };
    if (action.typeName !== 'talk') return;
    const { start, end } = action.at('type');
    yield {
      at: action.at('type'),
      message: 'talk',
      data: { action: action.label },
      fixes: [{ title: 'Hang up', safety: 'safe', edits: [{ start, end, text: '"hangup"' }] }],
    };
  },
});

function run(text: string): { failures: string[]; updated: string; messages: string[] } {
  const { cases, updated } = runPage({ id: 'talk', rule }, text.replaceAll('~~~', fence));
  return {
    failures: cases.flatMap(([, { failures }]) => failures),
    messages: cases.flatMap(([, { messages }]) => messages),
    updated: updated.replaceAll(fence, '~~~'),
  };
}

const reported = '## Reported\n\n~~~json\n[{ "type": "talk" }]\n~~~\n';

test('is content when the rule says what the page says, levels aside', () => {
  expect(run(reported)).toMatchObject({ failures: [], messages: ['talk'] });
});

test('fails when nothing is found, or something is', () => {
  const silent = run('## Reported\n\n~~~json\n[{ "type": "answer" }]\n~~~\n');
  expect(silent.failures).toEqual(['Expected a finding of talk, got none.']);
  const loud = run('## Not reported\n\n~~~json\n[{ "type": "talk" }]\n~~~\n');
  expect(loud.failures[0]).toContain('Expected no finding of talk, got:\n1:12 Action 0 (talk) talks.');
});

test('fails when the flow is none, or does not parse', () => {
  expect(run('## Not reported\n\n~~~json\n{ "steps": [] }\n~~~\n').failures).toEqual([
    'The block of the page holds no flow.',
  ]);
  expect(run('## Not reported\n\n~~~json\n[{ "type": "answer" \n~~~\n').failures).toEqual([
    'The flow of the page does not parse.',
  ]);
});

test('fails when a message lacks data', () => {
  expect(run('## Reported\n\n~~~json\n[{ "type": "play" }]\n~~~\n').failures[0]).toContain('no data for {{nothing}}');
});

test('compares the blocks, and writes them anew when asked to', () => {
  const stale = `${reported}\n~~~report\nold\n~~~\n\n~~~fixed\n~~~\n\nThe end.\n`;
  const { failures, updated } = run(stale);
  expect(failures).toHaveLength(2);
  expect(updated).toBe(
    `${reported}\n~~~report\n1:12 Action 0 (talk) talks.\n  none: Somebody is heard.\n  fix: Hang up\n~~~\n\n` +
      '~~~fixed\n[{ "type": "hangup" }]\n~~~\n\nThe end.\n',
  );
  expect(run(updated)).toMatchObject({ failures: [], updated });
});
