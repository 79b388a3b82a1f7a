import { expect, test } from 'vitest';
import { readWeek, readWeekOf, type Week } from '../../src/hours/index.ts';

/** `mon 9:00` in minutes since Sunday 00:00. */
function at(day: number, hour: number, minute = 0): number {
  return (day * 24 + hour) * 60 + minute;
}

const office: Week = [1, 2, 3, 4, 5].map((day) => ({ from: at(day, 9), to: at(day, 17) }));

test.each([
  'mon-fri 09:00-17:00',
  'Mon–Fri 9:00–17:00',
  'weekdays 09:00-17:00',
  'monday-friday, 09:00-17:00',
  'mon tue wed 9:00-17:00; thu-fri 9:00-17:00',
  'mon-fri 09:00-12:00 12:00-17:00',
  'mon-fri 09:00-17:00, sat closed',
])('reads "%s"', (text) => {
  expect(readWeek(text)).toEqual({ week: office });
});

test('reads hours over midnight and over the end of the week', () => {
  expect(readWeek('sat 22:00-02:00')).toEqual({
    week: [
      { from: 0, to: at(0, 2) },
      { from: at(6, 22), to: at(7, 0) },
    ],
  });
  expect(readWeek('daily 00:00-24:00')).toEqual({ week: [{ from: 0, to: at(7, 0) }] });
  expect(readWeek('fri-sun 10:00-11:00')).toEqual(readWeek('sun fri sat 10:00-11:00'));
});

test('reads an object of days', () => {
  const hours = { 'mon-fri': '09:00-17:00', sat: ['10:00-12:00', '13:00-14:00'], sun: 'closed' };
  expect(readWeekOf(hours)).toEqual(readWeek('mon-fri 09:00-17:00 sat 10:00-12:00 13:00-14:00'));
});

test.each([
  ['', 'It says no hours, e.g. mon-fri 09:00-17:00.'],
  ['09:00-17:00', '"09:00-17:00" has no weekday before it, e.g. mon-fri 09:00-17:00.'],
  ['mon-fri', 'The last weekday has no time behind it, e.g. mon-fri 09:00-17:00.'],
  ['mon-fri 9-5', '"9-5" is neither a weekday (mon, mon-fri) nor a time (09:00-17:00).'],
  ['mon 9:00-25:00', '"9:00-25:00" is neither a weekday (mon, mon-fri) nor a time (09:00-17:00).'],
  ['mon 9:60-17:00', '"9:60-17:00" is neither a weekday (mon, mon-fri) nor a time (09:00-17:00).'],
  ['mun 9:00-17:00', '"mun" is neither a weekday (mon, mon-fri) nor a time (09:00-17:00).'],
])('says what is wrong with "%s"', (text, problem) => {
  expect(readWeek(text)).toEqual({ problem });
});
