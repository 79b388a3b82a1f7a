import { readFileSync } from 'node:fs';
import { type LintOptions, session } from '@callflow-lint/linter';
import { describe, expect, test } from 'vitest';
import { INJECTED_FAULTS, type PlainFlow } from './injected-faults.ts';
import { INJECTED_FLOW_FAULTS } from './injected-flow-faults.ts';
import { repository } from './sample.ts';

const faults = [...INJECTED_FAULTS, ...INJECTED_FLOW_FAULTS];

/** The rules that find something in a flow, each once. */
function rulesFor(flow: PlainFlow, options: LintOptions = {}): string[] {
  return [
    ...new Set(
      session(options)
        .lint(JSON.stringify(flow))
        .diagnostics.map(({ rule }) => rule),
    ),
  ];
}

describe('a fault that is put into a clean flow is reported by its rule and by no other', () => {
  test.each(faults)('$rule: $what', ({ rule, sample, inject, options }) => {
    const flow = JSON.parse(readFileSync(`${repository}/fixtures/${sample}`, 'utf8')) as PlainFlow;
    expect(rulesFor(flow, options)).toEqual([]);
    inject(flow);
    expect(rulesFor(flow, options)).toEqual([rule]);
  });
});

/**
 * Faults of a text, of what is written beside a flow, of a rule, or of several flows; no flow alone has them. Their pages and tests of
 * their own show them.
 */
const ELSEWHERE = [
  ...['duplicate-key', 'syntax-error', 'unportable-json', 'stale-suppression', 'rule-crash'],
  ...['dangling-flow', 'flow-recursion', 'on-complete-cycle'],
];

test('every rule has a fault here', () => {
  const injected = new Set([...faults.map(({ rule }) => rule), ...ELSEWHERE]);
  expect([...session().rules.keys()].filter((id) => !injected.has(id))).toEqual([]);
});
