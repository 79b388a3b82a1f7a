import { timeConditionOf, timeGuardOf } from '@callflow-lint/core/facts';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'A time condition with a list of weekdays.',
  group: 'engine',
  contract: 'engine',
  level: 'warn',
  since: '0.1.0',
  messages: {
    weekdays: {
      text: 'The deployed engine cannot read {{action}}, because it has a list of weekdays.',
      consequence: 'dropped',
      caller: 'Every call that gets to {{action}} is dropped there, on every day of the week.',
    },
  },
  help: 'Leave the weekdays out. Where they matter, have a fetch ask a server of yours for the actions of the day.',
  on: 'action',
  concerns: (type) => timeGuardOf(type) !== undefined,

  check(action) {
    const condition = timeConditionOf(action);
    if (condition === undefined || condition.weekdays.length === 0) return undefined;
    return {
      at: action.at('option', condition.guard.weekdays),
      message: 'weekdays',
      data: { action: action.label },
    };
  },
});
