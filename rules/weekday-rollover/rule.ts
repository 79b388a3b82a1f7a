import { conversionsOf, limitsOf, openings, openingWords, rolloverOf, timeGuardOf } from '@callflow-lint/core/facts';
import { defineRule } from '@callflow-lint/core/rule';

const HELP =
  'One pair of conditions cannot say this: ask for the part before and the part after midnight UTC by conditions of their own, each with its own weekdays.';

export default defineRule({
  summary: 'Hours that lie over midnight UTC, with the weekdays of the place they are meant for.',
  group: 'time',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    rollover: {
      text: 'In UTC it is another weekday before or after midnight: in {{zone}} this opens {{extra}} and is closed {{missing}}; {{meant}}.',
      consequence: 'misrouted',
      caller:
        'Callers are turned away on the first or last day of the week while you are open, and get through while you are not.',
      help: `${HELP}{{limits}}`,
    },
  },
  help: HELP,
  on: 'action',
  concerns: (type) => timeGuardOf(type) !== undefined,
  needs: [openings],

  check(action, facts, { document, setting }) {
    const opening = facts.openings.get(action);
    if (opening?.fit !== 'wrong-days') return undefined;
    const conversions = conversionsOf(document.tree, opening, setting.contract);
    return {
      at: action.at('option', 'weekdays'),
      message: 'rollover',
      data: {
        ...openingWords(opening),
        limits: limitsOf(opening, conversions, setting.contract),
        ...rolloverOf(opening),
      },
      fixes: conversions.map((fix) => ({ ...fix, safety: 'suggestion' })),
    };
  },
});
