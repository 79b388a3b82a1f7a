import { expect, test } from 'vitest';
import { readDocument } from '../../src/flow/index.ts';
import { applyFixes, type Diagnostic, diagnose, fixUntilStable } from '../../src/report/index.ts';
import { type AnyRule, defineRule, type Fix, runRules } from '../../src/rule/index.ts';
import { parse } from '../../src/source/index.ts';

/** A rule that offers these fixes once per flow. */
function offering(fixes: (text: string) => readonly (readonly Fix[])[]): AnyRule {
  return defineRule({
    summary: 'A test.',
    group: 'references',
    contract: 'both',
    level: 'error',
    since: '0.1.0',
    messages: { offer: { text: 'Text.', consequence: 'none', caller: 'Nothing.' } },
    help: 'None.',
    on: 'flow',
    *check(flow, _facts, { document }) {
      for (const each of fixes(document.tree.text)) yield { at: flow.head, message: 'offer', fixes: each };
    },
  });
}

function linter(rule: AnyRule): (text: string) => Diagnostic[] {
  return (text) => {
    const document = readDocument(parse(text));
    return diagnose(
      document,
      runRules(document, new Map([['r', rule]]), { contract: 'both', channel: 'call' }),
      () => 'warn',
    );
  };
}

function replace(text: string, from: string, to: string, safety: Fix['safety'] = 'safe'): Fix {
  const start = text.indexOf(from);
  return { title: `Write ${to}`, safety, edits: [{ start, end: start + from.length, text: to }] };
}

const flow = '[{ "type": "aaa" }, { "type": "bbb" }]';

test('applies safe fixes only, unless suggestions are asked for', () => {
  const rule = offering((text) => [[replace(text, 'aaa', 'AAA', 'suggestion')], [replace(text, 'bbb', 'BBB')]]);
  const diagnostics = linter(rule)(flow);
  expect(applyFixes(flow, diagnostics, { safety: 'safe' }).text).toBe('[{ "type": "aaa" }, { "type": "BBB" }]');
  expect(applyFixes(flow, diagnostics, { safety: 'suggestion' }).text).toBe('[{ "type": "AAA" }, { "type": "BBB" }]');
});

test('prefers a safe fix to a suggestion, and the first suggestion to the others', () => {
  const rule = offering((text) => [
    [replace(text, 'aaa', 'X', 'suggestion'), replace(text, 'aaa', 'Y')],
    [replace(text, 'bbb', 'P', 'suggestion'), replace(text, 'bbb', 'Q', 'suggestion')],
  ]);
  const { text, applied } = applyFixes(flow, linter(rule)(flow), { safety: 'suggestion' });
  expect(text).toBe('[{ "type": "Y" }, { "type": "P" }]');
  expect(applied).toBe(2);
});

test('skips a fix that overlaps another one, wholly', () => {
  const rule = offering((text) => [
    [replace(text, 'aaa', 'X')],
    [
      {
        title: 'both',
        safety: 'safe',
        edits: [...replace(text, 'aa"', 'Z"').edits, ...replace(text, 'bbb', 'Z').edits],
      },
    ],
  ]);
  expect(applyFixes(flow, linter(rule)(flow), { safety: 'safe' })).toEqual({
    text: '[{ "type": "X" }, { "type": "bbb" }]',
    applied: 1,
  });
});

test('goes on until nothing is left to fix', () => {
  const rule = offering((text) =>
    text.includes('aaa')
      ? [[replace(text, 'aaa', 'bbbb')]]
      : text.includes('bbbb')
        ? [[replace(text, 'bbbb', 'c')]]
        : [],
  );
  const fixed = fixUntilStable(flow, linter(rule), { safety: 'safe' });
  expect(fixed).toMatchObject({ text: '[{ "type": "c" }, { "type": "bbb" }]', applied: 2, diagnostics: [] });
});

test('stops when fixes undo each other', () => {
  const rule = offering((text) => [[text.includes('aaa') ? replace(text, 'aaa', 'xyz') : replace(text, 'xyz', 'aaa')]]);
  expect(fixUntilStable(flow, linter(rule), { safety: 'safe' }).applied).toBe(10);
});

test('throws a result away that no longer parses', () => {
  const rule = offering((text) => [[replace(text, '"aaa"', 'aaa"')]]);
  expect(applyFixes(flow, linter(rule)(flow), { safety: 'safe' })).toEqual({ text: flow, applied: 0 });
});

test('still fixes a text that never parsed', () => {
  const broken = '[{ "type": "aaa" } { "type": "bbb" }]';
  const rule = offering((text) => [[replace(text, 'aaa', 'X')]]);
  expect(applyFixes(broken, linter(rule)(broken), { safety: 'safe' }).text).toBe('[{ "type": "X" } { "type": "bbb" }]');
});
