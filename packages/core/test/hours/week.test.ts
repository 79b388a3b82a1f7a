import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hoursOfDay,
  isSameWeek,
  openMinutes,
  shiftWeek,
  WEEK,
  type Week,
  weekOf,
  weekWithout,
} from '../../src/hours/week.ts';

const span = fc
  .tuple(fc.integer({ min: -WEEK, max: 2 * WEEK }), fc.integer({ min: 0, max: WEEK }))
  .map(([from, length]) => ({ from, to: from + length }));
const week = fc.array(span, { maxLength: 5 }).map(weekOf);

function isOpen(hours: Week, minute: number): boolean {
  const wanted = ((minute % WEEK) + WEEK) % WEEK;
  return hours.some(({ from, to }) => from <= wanted && wanted < to);
}

const minute = fc.integer({ min: 0, max: WEEK - 1 });

test('a week is in order, and its stretches neither overlap nor touch', () => {
  fc.assert(
    fc.property(week, (hours) => {
      const ends = hours.flatMap(({ from, to }) => [from, to]);
      expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
      expect(ends.every((end) => end >= 0 && end <= WEEK)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('stretches are open in their week, also over its end', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), minute, (spans, at) => {
      const isInside = spans.some(({ from, to }) => [-1, 0, 1, 2].some((weeks) => isIn(at + weeks * WEEK, from, to)));
      expect(isOpen(weekOf(spans), at)).toBe(isInside);
    }),
    { numRuns: 500 },
  );

  function isIn(at: number, from: number, to: number): boolean {
    return from <= at && at < to;
  }
});

test('shifting and taking away are what they are minute by minute', () => {
  fc.assert(
    fc.property(week, week, fc.integer({ min: -900, max: 900 }), minute, (one, other, by, at) => {
      expect(isOpen(shiftWeek(one, by), at + by)).toBe(isOpen(one, at));
      expect(isOpen(weekWithout(one, other), at)).toBe(isOpen(one, at) && !isOpen(other, at));
      expect(isSameWeek(shiftWeek(shiftWeek(one, by), -by), one)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('the days of a week make up the week', () => {
  fc.assert(
    fc.property(week, (hours) => {
      const days = Array.from({ length: 7 }, (_, day) =>
        hoursOfDay(hours, day).map(({ from, to }) => ({ from: day * 1440 + from, to: day * 1440 + to })),
      );
      expect(weekOf(days.flat())).toEqual(hours);
      expect(openMinutes(days.flat())).toBe(openMinutes(hours));
    }),
    { numRuns: 200 },
  );
});
