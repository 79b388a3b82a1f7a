import { driftOf, openings, openingWords, timeGuardOf } from '@callflow-lint/core/facts';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'Opening hours in UTC for a place that changes its clocks.',
  group: 'time',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    drifting: {
      text: 'In {{zone}} this opens {{off}} {{when}} ({{year}}), when the clocks are changed; {{meant}}.',
      consequence: 'misrouted',
      caller:
        'For {{hours}} hours of the year callers are turned away while you are open, or get through while you are not.',
    },
  },
  help: 'Conditions know no time zones, so the hours can be right for one part of the year only: change them whenever the clocks are changed, or live with it.',
  on: 'action',
  concerns: (type) => timeGuardOf(type) !== undefined,
  needs: [openings],

  check(action, facts) {
    const opening = facts.openings.get(action);
    if (opening?.fit !== 'drifting') return undefined;
    return {
      at: action.at('option', 'hour'),
      message: 'drifting',
      data: { ...openingWords(opening), ...driftOf(opening) },
    };
  },
});
