import type { Field } from '@callflow-lint/core/flow';
import { hasPlaceholder, isAccepted } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';
import { quote } from '@callflow-lint/core/source';

export default defineRule({
  summary: 'A placeholder where a number or a boolean belongs.',
  group: 'values',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    drop: {
      text: 'In {{action}}, {{path}} has to be {{expected}}, and {{found}} stays a text when it is filled in.',
      consequence: 'dropped',
      caller: 'The platform cannot read the options, and the call is dropped as soon as {{action}} runs.',
    },
    skip: {
      text: 'In {{action}}, {{path}} has to be {{expected}}, and {{found}} stays a text when it is filled in.',
      consequence: 'skipped',
      caller: 'The platform cannot read the options: {{action}} is skipped, and the call runs on with what comes next.',
    },
  },
  help: 'Write {{expected}}; only texts can be filled in. To choose between numbers, branch to one action for each.',
  on: 'action',
  concerns: (type) => type !== undefined && isAccepted(type) && type.onBadOption !== 'unread',

  *check(action) {
    for (const field of action.fields.values) {
      const { type } = action;
      const { text } = field;
      if (text === undefined || !isNumeric(field) || !hasPlaceholder(text)) continue;
      yield {
        at: field.at,
        message: type?.onBadOption === 'drop' ? 'drop' : 'skip',
        data: {
          action: action.label,
          path: field.path,
          expected: field.shape.is === 'boolean' ? 'true or false' : 'a number',
          found: quote(text),
        },
      };
    }
  },
});

function isNumeric({ shape }: Field): boolean {
  return shape.is === 'integer' || shape.is === 'number' || shape.is === 'boolean';
}
