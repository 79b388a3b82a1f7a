import { expect, test } from 'vitest';
import { readWeek } from '../../src/hours/index.ts';
import { readHours } from '../../src/hours/spoken/read-hours.ts';
import { readZone } from '../../src/hours/spoken/read-zone.ts';

const office = 'mon-fri 9:00-17:00';

test.each([
  ['We are closed right now. Our hours are Monday through Friday, 9 AM to 5 PM. Please call again.', office],
  ['mon-fri 09:00-17:00, sat 10:00-14:00', 'mon-fri 9:00-17:00 sat 10:00-14:00'],
  ['weekdays 8:30–17:00', 'mon-fri 8:30-17:00'],
  [
    'We are here from 9 a.m. to 5 p.m., Monday to Friday, and 10 a.m. to 2 p.m. on Saturday.',
    'mon-fri 9:00-17:00 sat 10:00-14:00',
  ],
  ['We are open Monday to Friday from nine to five.', office],
  ['We are closed; please call back Monday through Friday between 9 AM and 5 PM.', office],
  ['We are closed, please call back Monday through Friday between 9 AM and 5 PM.', office],
  ['We are closed on Sundays. Monday to Saturday 8 AM to 8 PM.', 'mon-sat 8:00-20:00'],
  ['Open Monday–Friday 9 AM–5 PM, closed weekends', office],
  ['Monday to Thursday 8 to 6 and Friday 8 to 4', 'mon-thu 8:00-18:00 fri 8:00-16:00'],
  ['Mondays and Wednesdays 1 to 5 PM', 'mon wed 13:00-17:00'],
  ['Tuesday 9 to noon', 'tue 9:00-12:00'],
  ['Daily from 6 PM to midnight', 'daily 18:00-24:00'],
  ['Every day 10 PM to 6 AM', 'daily 22:00-6:00'],
  ['Monday through Friday, 9 to 17', office],
  ['Sie erreichen uns Montag bis Freitag von 9 bis 17 Uhr.', office],
  ['Mo-Fr 8:30-17:00 Uhr, Sa 9-13 Uhr', 'mon-fri 8:30-17:00 sat 9:00-13:00'],
  [
    'Montags bis freitags von 9 bis 12 Uhr und von 13 bis 17 Uhr, samstags geschlossen.',
    'mon-fri 9:00-12:00 13:00-17:00',
  ],
  ['Nuestro horario es de lunes a viernes de 9 a 17 h.', office],
  ['Estamos abiertos de lunes a viernes, de 9 de la mañana a 5 de la tarde.', office],
  ['Nous sommes ouverts du lundi au vendredi de 9h à 17h30.', 'mon-fri 9:00-17:30'],
  ['Du lundi au vendredi, de 9 h à 12 h et de 14 h à 18 h', 'mon-fri 9:00-12:00 14:00-18:00'],
  ['상담 시간은 평일 오전 9시부터 오후 5시까지입니다.', office],
  ['월요일부터 금요일까지 오전 9시 30분부터 오후 6시까지 운영합니다.', 'mon-fri 9:30-18:00'],
  ['평일 09:00~18:00', 'mon-fri 9:00-18:00'],
])('reads "%s"', (text, hours) => {
  expect(readHours(text)).toEqual({ ...readWeek(hours), saysDays: true });
});

test('reads times without days where a sentence is about opening hours', () => {
  expect(readHours('We are open from 9 AM to 5 PM.')).toEqual({ ...readWeek('daily 9:00-17:00'), saysDays: false });
  expect(readHours('The webinar is from 9 AM to 5 PM.')).toBeUndefined();
});

test.each([
  'Thank you for calling.',
  'Press 1 to 5.',
  'Press 1 for sales, 2 for support. On Monday call 555-0100.',
  'We are closed from 12 to 1 PM for lunch.',
  'Closed Sunday, Monday to Friday 9 to 5',
  'Monday 9 to 11 PM',
  'Monday is sold out until Friday 9 AM to 5 PM',
  'From Monday the 3rd of March to Friday the 7th we are open from 9 AM to 5 PM.',
  'Wednesday 1 to 5',
  'Call us on Monday.',
])('does not guess what "%s" means', (text) => {
  expect(readHours(text)).toBeUndefined();
});

test.each([
  ['9 AM to 5 PM Eastern', 'America/New_York'],
  ['9 AM to 5 PM Pacific time.', 'America/Los_Angeles'],
  ['09:00–17:00 (CET)', 'CET'],
  ['9 to 5 ET', 'America/New_York'],
  ['09:00-17:00 Pacific/Auckland', 'Pacific/Auckland'],
  ['Hours in America/New_York.', 'America/New_York'],
  ['9 AM to 5 PM London time', 'Europe/London'],
  ['9 bis 17 Uhr Berliner Zeit', 'Europe/Berlin'],
  ['de 9 h à 17 h, heure de Paris', 'Europe/Paris'],
  ['한국 시간 오전 9시', 'Asia/Seoul'],
  ['9 AM in New York time', 'America/New_York'],
  ['Nothing about a zone, et cetera, the best time', undefined],
  ['Eastern Bakery, good morning. ET Travel.', undefined],
  ['A northeastern office; first come, first served', undefined],
  ['9 AM Eastern, 6 AM Pacific time', undefined],
  ['See docs/Readme and I/O', undefined],
])('finds the zone of "%s"', (text, zone) => {
  expect(readZone(text)).toBe(zone);
});
