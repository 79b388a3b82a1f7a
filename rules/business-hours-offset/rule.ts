import { conversionsOf, limitsOf, type Opening, openings, openingWords, timeGuardOf } from '@callflow-lint/core/facts';
import { sayTimes } from '@callflow-lint/core/hours';
import { defineRule } from '@callflow-lint/core/rule';
import { elsewhere } from './elsewhere.ts';

const HELP = 'Write the hours in UTC: what the clocks on the wall are ahead of it has to be taken off.';

export default defineRule({
  summary: 'Opening hours that are compared with the UTC time as if it were the time on the wall.',
  group: 'time',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    declared: {
      text: 'In {{zone}} this opens {{really}}; {{meant}}.',
      consequence: 'misrouted',
      caller: 'Who calls at {{missed}} is told that you are closed, and who calls at {{extra}} gets through.',
      help: `${HELP}{{limits}}`,
    },
    said: {
      text: 'In {{zone}} this opens {{really}}; {{meant}}.',
      consequence: 'misrouted',
      caller: 'Who calls at {{missed}} is told that you are closed, and who calls at {{extra}} gets through.',
      help: `${HELP}{{limits}}`,
      level: 'warn',
    },
    nowhere: {
      text: 'This asks for {{utc}} UTC; {{meant}}, and nothing says that UTC is meant.',
      consequence: 'misrouted',
      caller: 'Where the clocks do not show UTC it opens at other times: {{elsewhere}}.',
      level: 'warn',
      help: 'Write the hours in UTC. Say what zone they are meant in, by --timezone, in the configuration or in a comment, and it is checked.',
    },
  },
  help: HELP,
  on: 'action',
  concerns: (type) => timeGuardOf(type) !== undefined,
  needs: [openings],

  check(action, facts, { document, setting }) {
    const opening = facts.openings.get(action);
    if (opening === undefined || (opening.fit !== 'unconverted' && opening.fit !== 'shifted')) return undefined;
    const conversions = conversionsOf(document.tree, opening, setting.contract);
    return {
      at: action.at('option', 'hour'),
      message: messageFor(opening),
      data: {
        ...openingWords(opening),
        limits: limitsOf(opening, conversions, setting.contract),
        utc: sayTimes(opening.utc),
        elsewhere: elsewhere(opening.utc),
      },
      fixes: conversions.map((fix) => ({ ...fix, safety: 'suggestion' })),
    };
  },
});

function messageFor({ zone }: Opening): 'declared' | 'said' | 'nowhere' {
  if (zone === undefined) return 'nowhere';
  return zone.source === 'declared' || zone.source === 'comment' ? 'declared' : 'said';
}
