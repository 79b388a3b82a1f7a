import { loops } from '@callflow-lint/core/facts';
import { defineRule } from '@callflow-lint/core/rule';
import { circle } from '../endless-loop/circle.ts';

export default defineRule({
  summary: 'A loop without any action that waits.',
  group: 'control-flow',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    busy: {
      text: 'Nothing waits in the loop {{circle}}.',
      consequence: 'dropped',
      caller:
        'As long as nothing leads out, it goes round without a pause, and after {{rounds}} rounds the platform drops the call.',
    },
  },
  help: 'Put an action that waits into the loop, such as a prompt or a sleep, or take the jump back out.',
  on: 'flow',
  needs: [loops],

  check: (_flow, facts) =>
    facts.loops
      .filter(({ kind }) => kind === 'busy')
      .map((loop) => ({
        at: loop.head.at(),
        message: 'busy',
        data: { circle: circle(loop), rounds: loop.rounds },
        ...(loop.witness !== undefined && { trace: loop.witness }),
        related: loop.decider === loop.head ? [] : [{ at: loop.decider.at(), text: 'The loop closes here.' }],
      })),
});
