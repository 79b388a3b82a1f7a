import { placeAt } from '@callflow-lint/core/flow';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'A text that is not JSON.',
  group: 'syntax',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    refused: {
      text: '{{problem}}',
      consequence: 'refused',
      caller: 'The platform refuses the flow, so calls keep getting the version of before, or none.',
    },
  },
  help: 'Write it as JSON has it. The rest of the file is checked as far as it can be read.',
  on: 'document',

  check: ({ tree }) =>
    tree.problems
      // Comments and trailing commas are welcome in files that people keep.
      .filter(({ severity, jsonc }) => severity === 'error' && !jsonc)
      .map(({ start, end, message, related }) => ({
        at: placeAt(tree, { start, end }),
        message: 'refused',
        data: { problem: message },
        related: related === undefined ? [] : [{ at: placeAt(tree, related), text: 'This belongs to it.' }],
      })),
});
