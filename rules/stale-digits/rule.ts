import { digits } from '@callflow-lint/core/facts';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'A digits_receive that keys pressed for an earlier question already satisfy.',
  group: 'values',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    always: {
      text: '{{action}} never waits: the keys pressed for {{earlier}} are still stored whenever a call gets here.',
      consequence: 'misrouted',
      caller: 'The caller is asked again and gets no time to answer; the earlier answer counts twice.',
    },
    sometimes: {
      text: '{{action}} does not wait once the caller has answered {{earlier}}: those keys are still stored.',
      consequence: 'misrouted',
      caller:
        'A caller who answered the earlier question gets no time to answer this one; the earlier answer counts twice.',
    },
    round: {
      text: '{{action}} does not wait the next time round: the keys of the round before are still stored.',
      consequence: 'misrouted',
      caller: 'The caller is asked again and gets no time to answer; the first answer counts every time.',
    },
  },
  help: 'Between the two, let a branch on voipbin.call.digits look at the keys: branch is all that empties them.',
  on: 'action',
  concerns: (type) => type?.waits?.some(({ collects }) => collects !== undefined) === true,
  needs: [digits],

  check(action, facts) {
    const leftover = facts.digits.leftover(action);
    if (leftover === undefined) return undefined;
    const { earlier, verdict, witness } = leftover;
    const isRound = earlier === action;
    return {
      at: action.at(),
      message: isRound ? 'round' : verdict,
      data: { action: action.label, earlier: earlier.label },
      trace: witness,
      related: isRound ? [] : [{ at: earlier.at(), text: 'The keys stored were pressed here.' }],
    };
  },
});
