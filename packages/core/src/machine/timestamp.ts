import type { Json } from '../source/index.ts';

const RFC3339 = /^\d{4}-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,]\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/;

/** The value is a time as the engine reads one from JSON (RFC 3339). */
export function isTimestamp(value: Json): boolean {
  const match = typeof value === 'string' ? RFC3339.exec(value) : null;
  if (match === null) return false;
  const [month, day, hour, minute, second] = match.slice(1, 6).map(Number) as [number, number, number, number, number];
  const year = Number((value as string).slice(0, 4));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour < 24 && minute < 60 && second < 60;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
