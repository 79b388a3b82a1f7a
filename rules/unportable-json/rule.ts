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

  *check({ tree }) {
    for (const { code, severity, jsonc, start, end, message } of tree.problems) {
      // Duplicate keys have a rule of their own.
      if (severity !== 'warning' || jsonc || code === 'duplicate-key') continue;
      yield { at: placeAt(tree, { start, end }), message: 'changed', data: { problem: message } };
    }
  },
});
