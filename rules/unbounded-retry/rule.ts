import { type Loop, loops } from '@callflow-lint/core/facts';
import type { Contract } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';
import { circle } from '../endless-loop/circle.ts';
import { goesBackWithoutCount } from '../goto-without-count/countless.ts';
import { neverCountsDown } from '../stuck-loop-count/counted.ts';

export default defineRule({
  summary: 'A loop that goes on until the caller presses the right key, or the right time comes.',
  group: 'control-flow',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    retry: {
      text: '{{decider}} repeats the loop {{circle}} until the caller presses the right key.',
      consequence: 'dropped',
      caller:
        'A caller who presses nothing, or only wrong keys, hears the same again and again, and is dropped after {{rounds}} ' +
        'rounds.',
    },
    clock: {
      text: 'The loop {{circle}} goes on as long as the time of day does not lead out of it at {{decider}}.',
      consequence: 'dropped',
      caller:
        'A caller who calls at the wrong time and presses nothing hears the same again and again, and is dropped after ' +
        '{{rounds}} rounds.',
    },
  },
  help: 'Limit the retries: repeat the question a fixed number of times, then hand the call over or say goodbye.',
  on: 'flow',
  needs: [loops],

  check: (_flow, facts, { setting }) =>
    facts.loops.flatMap((loop) => {
      const { kind, decider, head } = loop;
      if ((kind !== 'retry' && kind !== 'clock') || hasOtherCause(loop, setting.contract)) return [];
      return {
        at: decider.at(),
        message: kind,
        data: { decider: decider.label, circle: circle(loop), rounds: loop.rounds },
        ...(loop.witness !== undefined && { trace: loop.witness }),
        related: head === decider ? [] : [{ at: head.at(), text: 'The loop begins here.' }],
      };
    }),
});

/** Another rule reports what closes the loop. */
function hasOtherCause(loop: Loop, contract: Contract): boolean {
  return goesBackWithoutCount(loop, contract) || neverCountsDown(loop, contract);
}
