import { findZone, readWeek, seasonsOf, shiftWeek, type Week } from '@callflow-lint/core/hours';
import { expect, test } from 'vitest';
import { session } from '../src/index.ts';

const ZONES = [
  ...[
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Africa/Casablanca',
    'Pacific/Auckland',
  ],
  ...[
    'Pacific/Apia',
    'America/Sao_Paulo',
    'America/Los_Angeles',
    'Asia/Seoul',
    'UTC',
    'America/New_York',
    'America/Chicago',
  ],
  ...[
    'America/Denver',
    'America/Phoenix',
    'America/Anchorage',
    'Pacific/Honolulu',
    'America/Toronto',
    'America/Vancouver',
  ],
  ...['America/Mexico_City', 'America/Bogota', 'America/Santiago', 'America/Argentina/Buenos_Aires', 'Europe/London'],
  ...[
    'Europe/Dublin',
    'Europe/Berlin',
    'Europe/Paris',
    'Europe/Athens',
    'Europe/Istanbul',
    'Europe/Moscow',
    'Africa/Cairo',
  ],
  ...[
    'Africa/Lagos',
    'Africa/Johannesburg',
    'Asia/Dubai',
    'Asia/Tehran',
    'Asia/Shanghai',
    'Asia/Tokyo',
    'Australia/Sydney',
  ],
  ...['Australia/Adelaide', 'Pacific/Kiritimati', 'Pacific/Chatham', 'Asia/Jerusalem'],
];

const CLOSED = 'c7d1b3a0-52f4-4a0e-9d61-0f6f1f0c2a01';
const OPEN = '3a1c9c1e-7d0b-4a55-9c0e-1a3d5c7f9b10';
const TIME_RULES = ['business-hours-offset', 'daylight-saving-drift', 'weekday-rollover', 'overlapping-windows'];

/** Every day from noon to three: far enough from midnight nowhere, so that windows wrap in some zones. */
const MEANT = 'daily 12:00-15:00';

const hours = weekOf(MEANT);

function weekOf(text: string): Week {
  const read = readWeek(text);
  if ('problem' in read) throw new Error(read.problem);
  return read.week;
}

const MINUTES_OF_DAY = 1440;

/** A flow that is open every day between two UTC times, in minutes since midnight. */
function office(from: number, to: number): string {
  const ask = (id: string, option: object, miss: string) => ({
    id,
    type: 'condition_datetime',
    option: { minute: -1, hour: -1, ...option, false_target_id: miss },
  });
  const jump = { type: 'goto', option: { target_id: OPEN, loop_count: 1 } };
  // Each rest of an hour has an own pair of conditions; whole hours lie between.
  const actions: object[] = [];
  const ids = Array.from({ length: 12 }, (_, index) => `00000000-0000-4000-8000-0000000000${10 + index}`);
  const windows = piecesOf(from, to);
  windows.forEach(({ hour, start, end, lastHour }, index) => {
    const [first = '', next = CLOSED] = [ids[index], index + 1 < windows.length ? ids[index + 1] : CLOSED];
    actions.push(ask(first, { condition: '>=', hour }, next));
    actions.push(ask(`${first.slice(0, -4)}a0${10 + index}`, { condition: '<=', hour: lastHour }, next));
    if (start > 0) actions.push(ask(`${first.slice(0, -4)}b0${10 + index}`, { condition: '>=', minute: start }, next));
    if (end < 60) actions.push(ask(`${first.slice(0, -4)}c0${10 + index}`, { condition: '<', minute: end }, next));
    actions.push(jump);
  });
  const closed = { id: CLOSED, type: 'talk', option: { text: 'We are closed.', language: 'en-US' } };
  const open = { id: OPEN, type: 'echo' };
  return JSON.stringify([...actions, closed, { type: 'hangup' }, open, { type: 'hangup' }]);
}

/** Pieces that one pair of hours and one pair of minutes describe; over midnight there are more of them. */
function piecesOf(from: number, to: number) {
  const pieces: { hour: number; lastHour: number; start: number; end: number }[] = [];
  for (let at = from; at < to; ) {
    const [start, midnight] = [at % 60, (Math.floor(at / MINUTES_OF_DAY) + 1) * MINUTES_OF_DAY];
    const whole = Math.floor(Math.min(to, midnight) / 60) * 60;
    const end = start > 0 || whole <= at ? Math.min(to, at - start + 60) : whole;
    const hour = Math.floor(at / 60) % 24;
    pieces.push({ hour, lastHour: hour + Math.ceil((end - at) / 60) - 1, start, end: end % 60 === 0 ? 60 : end % 60 });
    at = end;
  }
  return pieces;
}

function found(flow: string, timezone: string): Map<string, string> {
  const { diagnostics } = session({ declared: { hours: { timezone, week: hours } } }).lint(flow);
  return new Map(
    diagnostics.filter(({ rule }) => TIME_RULES.includes(rule)).map(({ rule, message }) => [rule, message]),
  );
}

/** `12:00` of a time that is so many minutes behind noon. */
function clock(minutes: number): string {
  const ofDay = ((minutes % MINUTES_OF_DAY) + MINUTES_OF_DAY) % MINUTES_OF_DAY;
  return new Date(ofDay * 60_000).toISOString().slice(11, 16);
}

test('there are more than forty zones', () => {
  expect(new Set(ZONES).size).toBeGreaterThanOrEqual(40);
});

test.each(ZONES)('%s: hours in UTC that read as local ones are told with what they are on the wall', (name) => {
  const offsets = [...new Set(seasonsOf(findZone(name)!).map(({ offset }) => offset))];
  const messages = found(office(12 * 60, 15 * 60), name);
  if (offsets.includes(0)) {
    // Right for some of the year, where not for all of it.
    expect([...messages.keys()]).toEqual(offsets.length > 1 ? ['daylight-saving-drift'] : []);
    return;
  }
  expect([...messages.keys()]).toEqual(['business-hours-offset']);
  const message = messages.get('business-hours-offset')!;
  expect(message).toContain(`In ${name} this opens `);
  for (const offset of offsets) {
    const window = `${clock(12 * 60 + offset)}–${clock(15 * 60 + offset)}`;
    expect(message).toContain(window);
  }
  if (offsets.length === 1) expect(message).toContain('all year');
});

test.each(ZONES)('%s: hours that were converted are quiet, but for the drift where clocks are changed', (name) => {
  const offsets = [...new Set(seasonsOf(findZone(name)!).map(({ offset }) => offset))];
  for (const offset of offsets) {
    const start = (12 * 60 - offset + 2 * MINUTES_OF_DAY) % MINUTES_OF_DAY;
    const messages = found(office(start, start + 3 * 60), name);
    expect([...messages.keys()]).toEqual(offsets.length > 1 ? ['daylight-saving-drift'] : []);
  }
});

test('the zones have all sorts of clocks', () => {
  const kinds = ZONES.map((name) => new Set(seasonsOf(findZone(name)!).map(({ offset }) => offset)).size);
  expect(kinds.filter((count) => count === 1).length).toBeGreaterThan(10);
  expect(kinds.filter((count) => count > 1).length).toBeGreaterThan(10);
  expect(shiftWeek(hours, 0)).toEqual(hours);
});
