import { placeAt } from '@callflow-lint/core/flow';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'A key that is written twice in one object.',
  group: 'syntax',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    duplicate: {
      text: '{{problem}}',
      consequence: 'misrouted',
      caller: 'The value written first has no effect on any call.',
    },
  },
  help: 'Remove the one that is not meant.',
  on: 'document',

  check: ({ tree }) =>
    tree.problems
      .filter(({ code }) => code === 'duplicate-key')
      .map(({ start, end, message, related }) => ({
        at: placeAt(tree, { start, end }),
        message: 'duplicate',
        data: { problem: message },
        related: related === undefined ? [] : [{ at: placeAt(tree, related), text: 'This is the first one.' }],
      })),
});
