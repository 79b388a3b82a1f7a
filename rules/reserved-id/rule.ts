import { RESERVED_IDS } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'An action with an id that the platform keeps for itself.',
  group: 'references',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    start: {
      text: 'The id of {{action}} is the one that stands for the start of the flow.',
      consequence: 'dropped',
      caller:
        'Where the call would go on behind {{action}}, or jump to it, it starts over with the first action, in a circle ' +
        'until the step cap drops it.',
    },
    finish: {
      text: 'The id of {{action}} is the one that stands for the end of the flow.',
      consequence: 'ended',
      caller: 'When the call gets to {{action}}, the flow ends and the call is hung up; the action is not run.',
    },
    next: {
      text: 'The id of {{action}} is the one that stands for the next action.',
      consequence: 'none',
      caller: 'Runs are not affected today; the platform does not promise that a jump to this id arrives.',
    },
  },
  help: 'Give the action another id, and write that one wherever the action is jumped to.',
  on: 'action',

  check(action) {
    const reserved = MESSAGES.get(action.id);
    if (reserved === undefined) return undefined;
    return { at: action.at('id'), message: reserved, data: { action: action.label } };
  },
});

/** The nil id is left out: it counts as no id. */
const MESSAGES: ReadonlyMap<string | undefined, 'start' | 'finish' | 'next'> = new Map([
  [RESERVED_IDS.start, 'start'],
  [RESERVED_IDS.finish, 'finish'],
  [RESERVED_IDS.next, 'next'],
]);
