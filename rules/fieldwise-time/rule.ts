import {
  difference,
  instantsText,
  instantText,
  pickInstant,
  timeConditionOf,
  timeGuardOf,
} from '@callflow-lint/core/facts';
import { defineRule } from '@callflow-lint/core/rule';
import { falseSide } from './false-side.ts';
import { minuteBefore } from './minute-before.ts';
import { findMisreading } from './misreading.ts';
import { timeText } from './time-text.ts';

export default defineRule({
  summary: 'A time or date that does not mean what it reads like, because its parts are compared one by one.',
  group: 'time',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    some: {
      text: '{{action}} asks for {{time}}, but {{parts}} are compared one by one, and so it passes only {{passing}}.',
      consequence: 'misrouted',
      caller: 'A call at {{when}} {{else}}.',
    },
    never: {
      text: '{{action}} asks for {{time}}, but {{parts}} are compared one by one, and no {{part}} is {{comparison}}: it never passes.',
      consequence: 'misrouted',
      caller: 'Whatever the time, a call that gets here {{else}}.',
    },
  },
  help: 'Ask for the hour alone, with minute -1, and for the minutes of the first or last hour in a condition of their own.',
  on: 'action',
  concerns: (type) => timeGuardOf(type) !== undefined,

  check(action, _facts, { document, setting }) {
    const condition = timeConditionOf(action);
    const misread = condition === undefined ? undefined : findMisreading(condition, setting.contract);
    if (condition === undefined || misread === undefined) return undefined;
    const { operands, passing, meant, impossible } = misread;
    return {
      at: action.at('option', operands[0]?.option ?? condition.guard.operator),
      message: impossible === undefined ? 'some' : 'never',
      data: {
        action: action.label,
        time: `${condition.operator} ${timeText(operands)}`,
        parts: operands.map(({ part }) => part).join(' and '),
        passing: instantsText(passing),
        part: impossible?.part ?? '',
        comparison: `${condition.operator} ${impossible?.value}`,
        when: instantText(pickInstant(difference(meant, passing)) ?? 0),
        else: falseSide(action),
      },
      fixes: minuteBefore(condition, setting.contract, document.tree),
    };
  },
});
