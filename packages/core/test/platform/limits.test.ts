import { expect, test } from 'vitest';
import { type Limit, limits, STEP_CAP } from '../../src/platform/index.ts';

const all: readonly (readonly [string, Limit])[] = Object.entries(limits);

test('counts 101 steps under both contracts', () => {
  expect(STEP_CAP).toBe(101);
  expect(limits.steps.value).toEqual({ documented: 101, engine: 101 });
});

test('the engine runs one follow-up less than documented', () => {
  expect(limits.followUps.value).toEqual({ documented: 5, engine: 4 });
});

test.each(all)('%s is described, with evidence', (_, { summary, beyond, note, evidence }) => {
  for (const sentence of [summary, beyond, note ?? 'None.']) expect(sentence).toMatch(/^[A-Z\d].*\.$/);
  expect(evidence.length).toBeGreaterThan(0);
  for (const place of evidence) expect(place).toMatch(/^bin-[\w./-]+\.\w+:\d[\d,-]*$|^recorded run/);
});
