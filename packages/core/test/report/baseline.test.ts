import { expect, test } from 'vitest';
import { readDocument } from '../../src/flow/index.ts';
import { applyBaseline, baselineOf, diagnose } from '../../src/report/index.ts';
import { defineRule, runRules } from '../../src/rule/index.ts';
import { parse } from '../../src/source/index.ts';

const rule = defineRule({
  summary: 'A test.',
  group: 'references',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: { found: { text: 'Found.', consequence: 'none', caller: 'Nothing.' } },
  help: 'None.',
  on: 'action',
  *check(action) {
    if (action.typeName === 'echo') yield { at: action.at('type'), message: 'found' };
  },
});

function run(...actions: object[]) {
  const document = readDocument(parse(JSON.stringify({ name: 'Desk', actions }, null, 2)));
  const findings = runRules(document, new Map([['a-rule', rule]]), { contract: 'both', channel: 'call' });
  const diagnostics = diagnose(document, findings, () => 'error');
  const sift = (baseline: Parameters<typeof applyBaseline>[2]) => {
    const { diagnostics: left, suppressed, stale } = applyBaseline(document, diagnostics, baseline, () => true);
    return [left.length, suppressed.length, stale.length];
  };
  return { baseline: baselineOf(diagnostics), sift };
}

const echo = { type: 'echo', option: { duration: 1 } };
const named = { id: 'menu', type: 'echo' };
const other = { type: 'sleep' };

test('accepts what was there, wherever it is moved to', () => {
  const { baseline } = run(echo, named);
  expect(run(echo, named).sift(baseline)).toEqual([0, 2, 0]);
  expect(run(other, named, other, echo).sift(baseline)).toEqual([0, 2, 0]);
  // An action with an id is known by it, whatever it says.
  expect(run(echo, { ...named, option: { duration: 2 } }).sift(baseline)).toEqual([0, 2, 0]);
});

test('counts: one more of the same is new, and one less is told', () => {
  const { baseline } = run(echo, echo);
  expect(Object.values(baseline)).toEqual([{ 'a-rule': 2 }]);
  expect(run(echo, echo, echo).sift(baseline)).toEqual([1, 2, 0]);
  expect(run(echo).sift(baseline)).toEqual([0, 1, 1]);
});

test('an action without an id is known by what it says', () => {
  const { baseline } = run(echo);
  expect(run({ type: 'echo', option: { duration: 9 } }).sift(baseline)).toEqual([1, 0, 1]);
});

test('is the same whatever the order of the findings', () => {
  expect(JSON.stringify(run(echo, named).baseline)).toBe(JSON.stringify(run(named, echo).baseline));
});
