import type { Contract, TimeGuard, TimePart } from '../platform/index.ts';
import { compares } from './comparison.ts';
import { type DecodedRecord, numberOf, textOf } from './decoded.ts';

const MINUTE_MS = 60_000;

/** A part of an instant in UTC. */
export function timePart(minutes: number, part: TimePart | 'weekday'): number {
  const date = new Date(minutes * MINUTE_MS);
  switch (part) {
    case 'month':
      return date.getUTCMonth() + 1;
    case 'day':
      return date.getUTCDate();
    case 'hour':
      return date.getUTCHours();
    case 'minute':
      return date.getUTCMinutes();
    case 'weekday':
      return date.getUTCDay();
  }
}

/** Whether an instant, in minutes since 1970, passes a time guard. */
export function passesTime(guard: TimeGuard, options: DecodedRecord, contract: Contract, now: number): boolean {
  const weekdays = options[guard.weekdays] as readonly number[];
  if (weekdays.length > 0 && !weekdays.includes(timePart(now, 'weekday'))) return false;
  const operator = textOf(options, guard.operator);
  return guard.parts.every(({ part, option, from }) => {
    const wanted = numberOf(options, option);
    if (wanted < from) return true;
    const current = timePart(now, part);
    return guard.order[contract] === 'now-option'
      ? compares(operator, current, wanted)
      : compares(operator, wanted, current);
  });
}
