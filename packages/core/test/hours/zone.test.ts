import { expect, test } from 'vitest';
import { findZone, zoneNames } from '../../src/hours/index.ts';
import { seasonsOf } from '../../src/hours/season.ts';
import { offsetAt } from '../../src/hours/zone.ts';
import { ZONE_YEARS, ZONES_VERSION } from '../../src/hours/zones.gen.ts';

/**
 * Zones whose rules changed after the version of the database that a runtime brings. Where Intl is as new as the table
 * none of them differs; where it is older, these and no others may.
 */
const CHANGED_LATELY = [
  'Africa/Casablanca',
  'Africa/El_Aaiun',
  'America/Edmonton',
  'America/Havana',
  'America/Inuvik',
  'America/Vancouver',
  'America/Winnipeg',
  'Europe/Chisinau',
];

/** What Intl says the offset of a zone is, in minutes. */
function offsetByIntl(format: Intl.DateTimeFormat, minutes: number): number {
  const name = format.formatToParts(minutes * 60_000).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', rest = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(rest));
}

/** Whether Intl agrees at both sides of every change up to 2030, and in the middle of every month of 2026. */
function isSameByIntl(name: string): boolean {
  const zone = findZone(name)!;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  const changes = zone.offsets.slice(1).flatMap(({ since }) => [since - 1, since]);
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15) / 60_000);
  const asked = [...changes.filter((at) => at < Date.UTC(2031, 0) / 60_000), ...months];
  return asked.every((at) => offsetByIntl(format, at) === offsetAt(zone, at));
}

test('Intl agrees about every zone but those that were changed lately', () => {
  const differing = Intl.supportedValuesOf('timeZone').filter((name) => !isSameByIntl(name));
  expect(differing.filter((name) => !CHANGED_LATELY.includes(name))).toEqual([]);
});

test('knows every zone that Intl knows', () => {
  expect(Intl.supportedValuesOf('timeZone').filter((name) => findZone(name) === undefined)).toEqual([]);
});

test('finds zones by name, whatever the case, and nothing else', () => {
  expect(zoneNames().length).toBeGreaterThan(590);
  expect(findZone('america/new_york')?.name).toBe('America/New_York');
  for (const name of ['', ' ', 'America', 'New_York', '|', 'Mars/Olympus', 'Africa/Accra Africa/Bamako']) {
    expect(findZone(name), name).toBeUndefined();
  }
});

test('knows offsets that are no whole hours', () => {
  const noon = Date.UTC(2026, 6, 1, 12) / 60_000;
  expect(['Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns'].map(offsetIn)).toEqual([
    330, 345, 630, -150,
  ]);

  function offsetIn(name: string): number {
    return offsetAt(findZone(name)!, noon);
  }
});

test('a year has the seasons of its zone', () => {
  const dates = seasonsOf(findZone('America/New_York')!, 2027).map(({ from, to, offset }) =>
    [from, to].map((at) => new Date(at * 60_000).toISOString().slice(0, 16)).concat(String(offset)),
  );
  expect(dates).toEqual([
    ['2027-01-01T00:00', '2027-03-14T07:00', '-300'],
    ['2027-03-14T07:00', '2027-11-07T06:00', '-240'],
    ['2027-11-07T06:00', '2028-01-01T00:00', '-300'],
  ]);
  expect(seasonsOf(findZone('Asia/Seoul')!)).toHaveLength(1);
});

test('covers the years it says, by the version it names', () => {
  expect(ZONES_VERSION).toMatch(/^20\d\d[a-z]$/);
  expect(ZONE_YEARS.last).toBeGreaterThanOrEqual(Number.parseInt(ZONES_VERSION, 10) + 10);
  const last = findZone('Europe/Berlin')!.offsets.at(-1)!;
  expect(new Date(last.since * 60_000).getUTCFullYear()).toBe(ZONE_YEARS.last);
});
