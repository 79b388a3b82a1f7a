import {
  chains,
  instantsText,
  reachability,
  settledConditions,
  timeConditionOf,
  windowOf,
} from '@callflow-lint/core/facts';
import type { Contract } from '@callflow-lint/core/platform';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import { falseSide } from '../fieldwise-time/false-side.ts';
import { findIdle, type Idle } from './idle.ts';

type MessageId = 'contradiction' | 'never' | 'otherwise' | 'always';

export default defineRule({
  summary: 'Time conditions in sequence that can never all hold, or of which one always holds.',
  group: 'time',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    contradiction: {
      text: '{{action}} passes {{window}}, but calls get there {{arriving}} only: it never passes.',
      consequence: 'misrouted',
      caller: 'Whatever the time, a call that gets there {{else}}.',
    },
    never: {
      text: '{{action}} never passes: there is no such time.',
      consequence: 'misrouted',
      caller: 'Whatever the time, a call that gets there {{else}}.',
    },
    otherwise: {
      text: '{{action}} passes {{window}}, and calls get there {{arriving}} only: it always passes, so the time decides nothing.',
      consequence: 'misrouted',
      caller: 'Whatever the time, every call {{to}}.',
      level: 'warn',
    },
    always: {
      text: '{{action}} passes at any time, so it decides nothing.',
      consequence: 'misrouted',
      caller: 'Whatever the time, every call {{to}}.',
      level: 'warn',
    },
  },
  help: 'Conditions with no wait between them look at one and the same time, in UTC: "and" is one below the other, "or" is a false_target_id that leads to the next one.',
  on: 'flow',
  needs: [settledConditions, chains, reachability],

  check(_flow, facts, { setting: { contract } }) {
    if (facts.settledConditions.length === 0) return undefined;
    return findIdle(facts.chains, contract).map((idle) => {
      const witness = facts.reachability.witness(idle.condition);
      return { ...describe(idle, contract), ...(witness !== undefined && { trace: witness }) };
    });
  },
});

function describe({ condition, passes, arriving, earlier, to }: Idle, contract: Contract): Finding<MessageId> {
  const stated = timeConditionOf(condition);
  const window = (stated && windowOf(stated, contract)) ?? [];
  const [alone, together] =
    passes === 'never' ? (['never', 'contradiction'] as const) : (['always', 'otherwise'] as const);
  const times = instantsText(window);
  const isAlone = ['never', 'at any time'].includes(times);
  return {
    at: condition.at('option', stated?.guard.operator ?? ''),
    message: isAlone ? alone : together,
    data: {
      action: condition.label,
      window: times,
      arriving: instantsText(arriving),
      else: falseSide(condition),
      to: to === undefined ? 'ends there' : `goes on to ${to.label}`,
    },
    related: isAlone ? [] : earlier.map((action) => ({ at: action.at(), text: 'This condition is asked before.' })),
  };
}
