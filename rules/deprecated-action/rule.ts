import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'An action type that has a better one in its place.',
  group: 'options',
  contract: 'documented',
  level: 'warn',
  since: '0.1.0',
  messages: {
    deprecated: {
      text: 'The action type "{{type}}" is deprecated; "{{replacement}}" takes its place.',
      consequence: 'none',
      caller: 'No caller notices as long as the platform still runs it.',
    },
    irreplaceable: {
      text: 'The action type "{{type}}" is deprecated in favour of "{{replacement}}". {{note}}',
      consequence: 'none',
      caller: 'No caller notices as long as the platform still runs it.',
      help: 'Leave it for now, and expect to do without it one day.',
    },
  },
  help: 'Write "{{replacement}}" with options of its own.',
  on: 'action',
  concerns: (type) => type?.standing === 'deprecated',

  check(action) {
    const { type } = action;
    if (type?.replacement === undefined) return undefined;
    const { type: replacement, note } = type.replacement;
    return {
      at: action.at('type'),
      message: note === undefined ? 'deprecated' : 'irreplaceable',
      data: { type: type.type, replacement, note: note ?? '' },
    };
  },
});
