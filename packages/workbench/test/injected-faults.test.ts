import { readFileSync } from 'node:fs';
import { session } from '@callflow-lint/linter';
import { describe, expect, test } from 'vitest';
import { INJECTED_FAULTS, type PlainFlow } from './injected-faults.ts';
import { repository } from './sample.ts';

const { lint, rules } = session();

/** The rules that find something in a flow, each once. */
function rulesFor(flow: PlainFlow): string[] {
  return [...new Set(lint(JSON.stringify(flow)).diagnostics.map(({ rule }) => rule))];
}

describe('a fault that is put into a clean flow is reported by its rule and by no other', () => {
  test.each(INJECTED_FAULTS)('$rule: $what', ({ rule, sample, inject }) => {
    const flow = JSON.parse(readFileSync(`${repository}/fixtures/clean/${sample}`, 'utf8')) as PlainFlow;
    expect(rulesFor(flow)).toEqual([]);
    inject(flow);
    expect(rulesFor(flow)).toEqual([rule]);
  });
});

test('every rule on options has a fault here', () => {
  const injected = new Set(INJECTED_FAULTS.map(({ rule }) => rule));
  const options = [...rules].filter(([, { group }]) => group === 'options').map(([id]) => id);
  expect(options.filter((id) => !injected.has(id))).toEqual([]);
});
