import { expect, test } from 'vitest';
import { flowText, generateFlow } from '../src/bench/generator.ts';
import { randomFrom } from '../src/bench/random.ts';
import { applied, changeOf, randomEdit } from '../src/bench/server/edits.ts';
import { percentile } from '../src/bench/server/latency.ts';
import { hasGrown, latencyTable } from '../src/bench/server/server-tables.ts';

const text = flowText(generateFlow({ actions: 20, seed: 1 }));

test('every second edit takes the one before back, and most of them change something', () => {
  const random = randomFrom(7);
  const after = new Set<string>();
  for (let round = 0; round < 200; round++) {
    const { edit, back } = randomEdit(text, random);
    after.add(applied(text, edit));
    expect(applied(applied(text, edit), back)).toBe(text);
  }
  expect(after.size).toBeGreaterThan(150);
});

test('edits are told by lines and columns', () => {
  expect(changeOf('a\nbc\n', { start: 3, end: 5, text: 'd' })).toEqual({
    range: { start: { line: 1, character: 1 }, end: { line: 2, character: 0 } },
    text: 'd',
  });
});

test('a percentile is one of the times', () => {
  const times = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([0.5, 0.95, 1].map((share) => percentile(times, share))).toEqual([50, 95, 100]);
});

test('what was promised and not kept is marked', () => {
  const latency = { actions: 100, faultShare: 0, p50: 5, max: 30, cpu95: 9 };
  expect(latencyTable([{ ...latency, p95: 15 }])).not.toContain('not met');
  expect(latencyTable([{ ...latency, p95: 15.1 }])).toContain('15.1 (not met)');
});

test('memory has grown when the end holds more than the middle', () => {
  const held = (last: number) => [9, 9.5, 10, last].map((bytes, index) => ({ edits: index, bytes }));
  expect([held(10), held(10.1), held(10.4)].map(hasGrown)).toEqual([false, false, true]);
});
