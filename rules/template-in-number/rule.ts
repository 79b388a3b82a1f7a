import { hasShape, isAccepted } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';
import { quote } from '@callflow-lint/core/source';
import { isTemplateInNumber } from './template-in-number.ts';

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
  on: 'field',
  concerns: ({ shape }) => hasShape(shape, 'integer', 'number', 'boolean'),

  check(field, _facts, { setting }) {
    const { action } = field;
    if (!isTemplateInNumber(field) || !isAccepted(action.type) || !action.runsOn(setting.channel)) return undefined;
    const { at, path, shape, text } = field;
    return {
      at,
      message: action.type?.onBadOption === 'drop' ? 'drop' : 'skip',
      data: {
        action: action.label,
        path,
        expected: shape.is === 'boolean' ? 'true or false' : 'a number',
        found: quote(text ?? ''),
      },
    };
  },
});
