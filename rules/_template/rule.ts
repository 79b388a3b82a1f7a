import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'An action with a text that says TODO.',
  group: 'housekeeping',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    unfinished: {
      text: '{{action}} says "{{text}}".',
      consequence: 'none',
      caller: 'The caller hears a text that nobody has written yet.',
    },
  },
  help: 'Write what the caller should hear.',
  on: 'action',
  concerns: (type) => type?.options.text !== undefined,

  check(action) {
    const text = action.optionValue('text');
    if (text?.kind !== 'string' || !text.value.includes('TODO')) return undefined;
    return {
      at: action.at('option', 'text'),
      message: 'unfinished',
      data: { action: action.label, text: text.value },
    };
  },
});
