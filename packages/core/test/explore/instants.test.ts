import fc from 'fast-check';
import { expect, test } from 'vitest';
import { complement, difference, intersection, isSameSet, isSubset, union } from '../../src/explore/time/algebra.ts';
import {
  ANY_TIME,
  type Box,
  boxOf,
  hasInstant,
  type Instants,
  instantsKey,
  outside,
  within,
} from '../../src/explore/time/instants.ts';
import { nextInstant, pickInstant } from '../../src/explore/time/pick-instant.ts';
import { timePart } from '../../src/machine/index.ts';
import type { TimePart } from '../../src/platform/index.ts';

const PARTS: readonly (TimePart | 'weekday')[] = ['month', 'day', 'weekday', 'hour', 'minute'];

interface Condition {
  readonly part: TimePart | 'weekday';
  readonly values: readonly number[];
  readonly isWithin: boolean;
}

const condition: fc.Arbitrary<Condition> = fc.record({
  part: fc.constantFrom(...PARTS),
  values: fc.array(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 20, size: 'max' }),
  isWithin: fc.boolean(),
});

/** From 2024, a leap year, to 2031. */
const minute = fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2031, 11, 31) / 60_000 });

function boxFor({ part, values }: Condition): Box {
  return boxOf(part, (value) => values.includes(value));
}

function setFor(conditions: readonly Condition[]): Instants {
  return conditions.reduce<Instants>(
    (set, each) => (each.isWithin ? within(set, boxFor(each)) : outside(set, boxFor(each))),
    ANY_TIME,
  );
}

function passes(conditions: readonly Condition[], now: number): boolean {
  return conditions.every(({ part, values, isWithin }) => values.includes(timePart(now, part)) === isWithin);
}

test('sets hold exactly the minutes that pass the conditions they were made of', () => {
  fc.assert(
    fc.property(
      fc.array(condition, { maxLength: 5 }),
      fc.array(minute, { minLength: 20, maxLength: 20 }),
      (all, now) => {
        const set = setFor(all);
        for (const each of now) expect(hasInstant(set, each)).toBe(passes(all, each));
        // No minute is in two boxes.
        for (const each of now) expect(set.filter((box) => hasInstant([box], each)).length).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 2000 },
  );
});

test('an instant is picked from every set that is not empty, and lies in it', () => {
  fc.assert(
    fc.property(fc.array(condition, { maxLength: 5 }), minute, (all, from) => {
      const set = setFor(all);
      const picked = pickInstant(set);
      expect(picked === undefined).toBe(set.length === 0);
      if (picked !== undefined) expect(hasInstant(set, picked)).toBe(true);
      const next = nextInstant(set, from);
      expect(next === undefined).toBe(set.length === 0);
      if (next !== undefined) expect(hasInstant(set, next) && next >= from).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('the next instant is the first one', () => {
  fc.assert(
    fc.property(fc.array(condition, { maxLength: 2 }), minute, (all, from) => {
      const next = nextInstant(setFor(all), from);
      const end = Math.min(next ?? from, from + 3 * 1440);
      for (let now = from; now < end; now++) if (passes(all, now)) expect(now).toBe(next);
    }),
    { numRuns: 100 },
  );
});

const only = (part: TimePart | 'weekday', value: number) => boxOf(part, (each) => each === value);

test.each([
  ['31 April', 4, 31],
  ['30 February', 2, 30],
  ['31 November', 11, 31],
])('there is no %s', (_, month, day) => {
  expect(within(within(ANY_TIME, only('month', month)), only('day', day))).toEqual([]);
});

test('29 February falls on every weekday, in some year', () => {
  const leapDay = within(within(ANY_TIME, only('month', 2)), only('day', 29));
  for (let weekday = 0; weekday < 7; weekday++) {
    const picked = pickInstant(within(leapDay, only('weekday', weekday)));
    expect(timePart(picked ?? 0, 'weekday')).toBe(weekday);
    expect([timePart(picked ?? 0, 'month'), timePart(picked ?? 0, 'day')]).toEqual([2, 29]);
  }
});

test('what is outside a month of 31 days and its 31st is split without a day that does not exist', () => {
  const set = outside(within(ANY_TIME, only('month', 4)), only('day', 30));
  expect(set).toHaveLength(1);
  expect(
    outside(
      set,
      boxOf('day', (day) => day < 30),
    ),
  ).toEqual([]);
});

test('a plain Wednesday at ten is picked where any time will do', () => {
  expect(new Date((pickInstant(ANY_TIME) ?? 0) * 60_000).toISOString()).toBe('2026-06-10T10:00:00.000Z');
});

test('equal sets have equal keys, different ones different keys', () => {
  expect(instantsKey(within(ANY_TIME, only('hour', 9)))).toBe(instantsKey([only('hour', 9)]));
  expect(instantsKey([only('minute', 9)])).not.toBe(instantsKey([only('minute', 39)]));
});

test('and, or and not hold at exactly the minutes at which they hold of their parts', () => {
  const conditions = fc.array(condition, { maxLength: 3 });
  fc.assert(
    fc.property(conditions, conditions, fc.array(minute, { minLength: 20, maxLength: 20 }), (one, other, minutes) => {
      const [a, b] = [setFor(one), setFor(other)];
      const [and, or, not] = [intersection(a, b), union(a, b), complement(a)];
      for (const now of minutes) {
        const [isA, isB] = [passes(one, now), passes(other, now)];
        expect(hasInstant(and, now)).toBe(isA && isB);
        expect(hasInstant(or, now)).toBe(isA || isB);
        expect(hasInstant(not, now)).toBe(!isA);
        for (const set of [and, or, not])
          expect(set.filter((box) => hasInstant([box], now)).length).toBeLessThanOrEqual(1);
      }
      expect(isSubset(and, a) && isSubset(a, or)).toBe(true);
      expect(isSameSet(complement(not), a)).toBe(true);
      expect(isSameSet(union(and, difference(a, b)), a)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('boxes that differ in one part are gathered into one', () => {
  const hours = [9, 10, 11].map((hour) => only('hour', hour));
  expect(hours.reduce<Instants>((set, box) => union(set, [box]), [])).toEqual([
    boxOf('hour', (hour) => hour >= 9 && hour <= 11),
  ]);
});
