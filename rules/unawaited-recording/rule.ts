import { rushes } from '@callflow-lint/core/facts';
import type { ActionType } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'A recording that is over before the caller has said anything.',
  group: 'engine',
  contract: 'engine',
  level: 'warn',
  since: '0.1.0',
  messages: {
    rushed: {
      text: 'The deployed engine does not wait for the recording at {{action}}, and nothing behind it waits for the caller before {{end}}.',
      consequence: 'ended',
      caller: 'The caller has no time to speak: the recording holds nothing, or what is played behind it.',
    },
  },
  help: 'Put something that waits behind it, such as a digits_receive that a key ends or a sleep, then recording_stop.',
  on: 'action',
  concerns: isUnawaited,
  needs: [rushes],

  check(action, facts, { setting }) {
    const rush = setting.channel === 'call' ? facts.rushes.toEndOfRecording(action) : undefined;
    if (rush === undefined) return undefined;
    const end = rush.last === action ? 'the flow ends' : rush.last.label;
    return { at: action.at(), message: 'rushed', data: { action: action.label, end }, trace: rush.witness };
  },
});

/** By the documentation actions of the type wait for a recording; on the engine they do not. */
function isUnawaited(type: ActionType | undefined): boolean {
  return type?.waits?.some(({ until, contract }) => until === 'recording' && contract === 'documented') === true;
}
