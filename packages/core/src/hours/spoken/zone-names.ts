/**
 * What people call time zones, in lower case, and the zone that is meant. Names that mean several zones (CST, IST, AEST) are
 * left out.
 */
export const ZONE_NAMES: Readonly<Record<string, string>> = {
  'eastern time': 'America/New_York',
  'eastern standard time': 'America/New_York',
  'eastern daylight time': 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  'central time': 'America/Chicago',
  cdt: 'America/Chicago',
  'mountain time': 'America/Denver',
  mdt: 'America/Denver',
  'pacific time': 'America/Los_Angeles',
  'pacific standard time': 'America/Los_Angeles',
  'pacific daylight time': 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  'alaska time': 'America/Anchorage',
  'hawaii time': 'Pacific/Honolulu',
  'atlantic time': 'America/Halifax',
  'newfoundland time': 'America/St_Johns',
  'uk time': 'Europe/London',
  bst: 'Europe/London',
  utc: 'UTC',
  gmt: 'UTC',
  cet: 'CET',
  cest: 'CET',
  mez: 'CET',
  mesz: 'CET',
  'central european time': 'CET',
  'mitteleuropäischer zeit': 'CET',
  'mitteleuropäische zeit': 'CET',
  'hora central europea': 'CET',
  'hora del este': 'America/New_York',
  'hora del pacífico': 'America/Los_Angeles',
  "heure de l'est": 'America/Toronto',
  'heure de l’est': 'America/Toronto',
  jst: 'Asia/Tokyo',
  kst: 'Asia/Seoul',
  '한국 시간': 'Asia/Seoul',
  한국시간: 'Asia/Seoul',
  aedt: 'Australia/Sydney',
  nzst: 'Pacific/Auckland',
  nzdt: 'Pacific/Auckland',
};

/** What means a zone directly behind a time: `5 PM Eastern`. Elsewhere it may be anything. */
export const ZONES_AFTER_TIME: Readonly<Record<string, string>> = {
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
};

/** Short names that are words or parts of them when they are not in capitals. */
export const IN_CAPITALS = 5;

/** Patterns for what stands before or behind the name of a city whose time is meant: `Berlin time`, `heure de Paris`, `Berliner Zeit`. */
export const CITY_TIME: readonly string[] = [
  String.raw`(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) time\b`,
  String.raw`\bheure de (\p{Lu}\p{L}+)`,
  String.raw`\bhora de (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)`,
  String.raw`(\p{Lu}\p{L}+)er Zeit\b`,
];
