import { type Loop, loops } from '@callflow-lint/core/facts';
import type { Contract } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';
import { goesBackWithoutCount } from '../goto-without-count/countless.ts';
import { neverCountsDown } from '../stuck-loop-count/counted.ts';
import { circle } from './circle.ts';

export default defineRule({
  summary: 'A loop that no call can leave.',
  group: 'control-flow',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    waiting: {
      text: 'No call ever leaves the loop {{circle}}{{once}}.',
      consequence: 'dropped',
      caller: 'The caller goes round until the platform drops the call after {{rounds}} rounds.',
    },
    busy: {
      text: 'No call ever leaves the loop {{circle}}{{once}}, and nothing in it waits.',
      consequence: 'dropped',
      caller: 'The platform goes round {{rounds}} times without a pause and drops the call.',
    },
  },
  help: 'Give the loop a way out: a branch key that leads on, a condition, or a limit to its rounds.',
  on: 'flow',
  needs: [loops],

  check: (_flow, facts, { setting }) =>
    facts.loops
      .filter((loop) => loop.kind === 'endless' && !hasOtherCause(loop, setting.contract))
      .map((loop) => ({
        at: loop.head.at(),
        message: loop.waits ? 'waiting' : 'busy',
        data: { circle: circle(loop), rounds: loop.rounds, once: loop.isPassable ? ' once it has gone round' : '' },
        ...(loop.witness !== undefined && { trace: loop.witness }),
        related: loop.decider === loop.head ? [] : [{ at: loop.decider.at(), text: 'The loop closes here.' }],
      })),
});

/** Another rule reports what closes the loop. */
function hasOtherCause(loop: Loop, contract: Contract): boolean {
  return goesBackWithoutCount(loop, contract) || neverCountsDown(loop, contract) || isClosedByDuplicate(loop);
}

/** Running on into the later copy of an id leads to the first one. */
function isClosedByDuplicate({ decider, head }: Loop): boolean {
  const next = head.flow.actions[decider.index + 1];
  return next?.id !== undefined && next.id === head.id && next !== head;
}
