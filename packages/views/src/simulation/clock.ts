const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Minutes since 1970-01-01T00:00Z, the clock of the machine. */
export type Minutes = number;

/** Reads a point in time: ISO 8601 with an offset or Z, or `HH:MM` in UTC on the day of `now`. */
export function readInstant(text: string, now: Minutes): Minutes | undefined {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)Z?$/.exec(text) ?? [];
  if (hour !== undefined && minute !== undefined) return now - (now % 1440) + Number(hour) * 60 + Number(minute);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 60_000);
}

/** `Mon 2026-03-02 14:30 UTC`. */
export function showInstant(minutes: Minutes): string {
  const date = new Date(minutes * 60_000);
  const text = date.toISOString();
  return `${WEEKDAYS[date.getUTCDay()] ?? ''} ${text.slice(0, 10)} ${text.slice(11, 16)} UTC`;
}

/** `2026-03-02T14:30Z`. */
export function isoInstant(minutes: Minutes): string {
  return `${new Date(minutes * 60_000).toISOString().slice(0, 16)}Z`;
}
