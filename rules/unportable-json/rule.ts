import { placeAt } from '@callflow-lint/core/flow';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'JSON that does not arrive everywhere as it is written.',
  group: 'syntax',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    changed: {
      text: '{{problem}}',
      consequence: 'none',
      caller: 'What the platform reads depends on the program that sends the file.',
    },
  },
  help: 'Write it so that every reader of JSON understands the same.',
  on: 'document',

  check: ({ tree }) =>
    tree.problems
      // Duplicate keys have a rule of their own.
      .filter(({ code, severity, jsonc }) => severity === 'warning' && !jsonc && code !== 'duplicate-key')
      .map(({ start, end, message }) => ({
        at: placeAt(tree, { start, end }),
        message: 'changed',
        data: { problem: message },
      })),
});
