import { loops } from '@callflow-lint/core/facts';
import { defineRule } from '@callflow-lint/core/rule';
import { circle } from './circle.ts';

export default defineRule({
  summary: 'A loop that no call can leave.',
  group: 'control-flow',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    waiting: {
      text: 'No call that gets to {{head}} ever leaves the loop {{circle}}.',
      consequence: 'dropped',
      caller: 'The caller goes round until the platform drops the call after {{rounds}} rounds.',
    },
    busy: {
      text: 'No call that gets to {{head}} ever leaves the loop {{circle}}, and nothing in it waits.',
      consequence: 'dropped',
      caller: 'The platform goes round {{rounds}} times in no time and drops the call.',
    },
  },
  help: 'Give the loop a way out: a branch key that leads on, a condition, or a limit to its rounds.',
  on: 'flow',
  needs: [loops],

  *check(_flow, facts) {
    for (const loop of facts.loops) {
      if (loop.kind !== 'endless') continue;
      yield {
        at: loop.head.at(),
        message: loop.waits ? 'waiting' : 'busy',
        data: { head: loop.head.label, circle: circle(loop), rounds: loop.rounds },
        ...(loop.witness !== undefined && { trace: loop.witness }),
        related: loop.decider === loop.head ? [] : [{ at: loop.decider.at(), text: 'The loop closes here.' }],
      };
    }
  },
});
