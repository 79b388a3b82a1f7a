import type { TraceStep } from '../explore/index.ts';
import type { OutsideEvent } from '../platform/index.ts';
import { instantText } from './time/instants-text.ts';

const EVENTS: Readonly<Record<OutsideEvent, string>> = {
  'machine-detected': 'a machine answers',
  'message-refused': 'the message is refused',
  'no-call-created': 'no call comes about',
  'case-refused': 'no case can be opened',
  resumed: 'the flow is set going again',
};

/** Why control goes on from a step as it does, for people; empty where there was nothing to decide. */
export function noteOf({ way, keys, now, events }: TraceStep): string {
  if (way === undefined) return '';
  const notes = events.map((event) => EVENTS[event]);
  if (keys !== '') notes.push(`the caller presses ${keys.split('').join(' ')}`);
  else if (way.hasWaited && way.digits !== undefined) notes.push('the caller presses nothing');
  if (way.key !== undefined) notes.push(`matches ${JSON.stringify(way.key)}`);
  if (way.decisions.some(({ by }) => by === 'time')) notes.push(`at ${instantText(now)}`);
  if (way.result === 'skipped') notes.push('is skipped');
  return notes.join(', ');
}
