import type { TraceStep } from '../explore/index.ts';
import type { OutsideEvent } from '../platform/index.ts';

const EVENTS: Readonly<Record<OutsideEvent, string>> = {
  'machine-detected': 'a machine answers',
  'message-refused': 'the message is refused',
  'no-call-created': 'no call comes about',
  'case-refused': 'no case can be opened',
  resumed: 'the flow is set going again',
};

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Why control goes on from a step as it does, for people; empty where there was nothing to decide. */
export function noteOf({ way, keys, now, events }: TraceStep): string {
  if (way === undefined) return '';
  const notes = events.map((event) => EVENTS[event]);
  if (keys !== '') notes.push(`the caller presses ${keys.split('').join(' ')}`);
  else if (way.hasWaited && way.digits !== undefined) notes.push('the caller presses nothing');
  if (way.key !== undefined) notes.push(`matches ${JSON.stringify(way.key)}`);
  if (way.decisions.some(({ by }) => by === 'time')) notes.push(`at ${instant(now)}`);
  if (way.result === 'skipped') notes.push('is skipped');
  return notes.join(', ');
}

/** `Wed 2026-06-10 10:00 UTC`. */
function instant(minutes: number): string {
  const date = new Date(minutes * 60_000);
  const text = date.toISOString();
  return `${WEEKDAYS[date.getUTCDay()] as string} ${text.slice(0, 10)} ${text.slice(11, 16)} UTC`;
}
