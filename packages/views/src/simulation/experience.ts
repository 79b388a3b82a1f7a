import type { Ending } from '@callflow-lint/core/machine';
import type { Channel, DropReason } from '@callflow-lint/core/platform';

const REASONS: Readonly<Record<DropReason, string>> = {
  cap: 'the run takes more steps than the platform allows',
  'option-decode': 'an option has a value that cannot be read',
  'no-target': 'there is nowhere to go on to',
  'target-not-found': 'no action has the id that was jumped to',
  'flow-not-found': 'the flow that was asked for does not exist',
  'no-call': 'not one destination could be called',
  'fetch-failed': 'the actions could not be fetched',
  'nested-invalid-type': 'the actions of the new call hold an unknown type',
  'nested-invalid-anonymous': 'the actions of the new call hold an invalid `anonymous`',
  refused: 'the platform refused the request',
};

const OUTCOMES: Readonly<Record<Ending['outcome'], { readonly call: string; readonly other: string }>> = {
  finished: {
    call: 'The flow is at its end, so the platform hangs up.',
    other: 'The flow is at its end.',
  },
  stopped: { call: 'The flow stops itself, and the platform hangs up.', other: 'The flow stops itself.' },
  hangup: { call: 'The flow hangs up.', other: 'The flow ends with a hangup.' },
  blocked: {
    call: 'The flow waits for something outside; the caller stays on the line in silence.',
    other: 'The flow waits for something outside.',
  },
  dropped: {
    call: 'The caller is cut off in the middle of the call',
    other: 'The flow is aborted',
  },
  crashed: {
    call: 'The flow engine itself crashes, and calls that run on it are lost with this one.',
    other: 'The flow engine fails, and the flow stays where it is.',
  },
};

/** What whoever is on the other side experiences when a run ends so. */
export function experienceOf({ outcome, reason }: Ending, channel: Channel): string {
  const text = OUTCOMES[outcome][channel === 'call' ? 'call' : 'other'];
  if (outcome !== 'dropped') return text;
  return `${text}${reason === undefined ? '' : `: ${REASONS[reason]}`}.`;
}

/** Whether the run ended as no flow should. */
export function isMishap({ outcome }: Ending): boolean {
  return outcome === 'dropped' || outcome === 'crashed';
}
