import { isAccepted } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';
import { findSecret } from './find-secret.ts';

export default defineRule({
  summary: 'A password, key or token in a flow.',
  group: 'security',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    secret: {
      text: 'In {{action}}, {{path}} holds {{what}}.',
      consequence: 'none',
      caller: 'No caller notices, but everybody who can read the flow, its history or its log can use it.',
    },
  },
  help: 'Keep it on the server that is called, or supply it as a variable when the call starts, and have a new one issued.',
  on: 'action',
  concerns: (type) => type !== undefined && isAccepted(type) && Object.keys(type.options).length > 0,

  *check(action) {
    for (const field of action.fields.values) {
      // Shorter than any secret.
      if (field.text === undefined || field.shape.is !== 'text' || field.text.length < 12) continue;
      const what = findSecret(field.text);
      if (what !== undefined) {
        yield { at: field.at, message: 'secret', data: { action: action.label, path: field.path, what } };
      }
    }
  },
});
