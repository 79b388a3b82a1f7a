import type { OutsideEvent } from '@callflow-lint/core/platform';
import type { StepReport } from './step-report.ts';

/** What to ask about something that may happen outside. */
export const EVENT_QUESTIONS: Readonly<Record<OutsideEvent, string>> = {
  'machine-detected': 'Does an answering machine pick up?',
  'message-refused': 'Is the message refused?',
  'no-call-created': 'Does every destination fail, so that no call comes about?',
  'case-refused': 'Is the case refused?',
  resumed: 'Is the flow set going again?',
};

const RESULTS: Readonly<Record<StepReport['result'], string>> = {
  done: '',
  'skipped-media': 'left out: it does not fit the channel',
  'skipped-error': 'failed and was skipped',
  'no-handler': 'ignored: nothing executes this type',
  error: 'ends the run',
};

/** What happened at a step, in a few words each. */
export function stepNotes({ waited, keys, events, now, usesClock, result }: StepReport): string[] {
  const notes: string[] = [...events];
  if (usesClock) notes.push(`at ${now}`);
  if (keys !== '') notes.push(`the caller presses ${keys.split('').join(' ')}`);
  else if (waited === 'digits') notes.push('nobody presses anything, time is up');
  return [...notes, RESULTS[result]].filter((note) => note !== '');
}
