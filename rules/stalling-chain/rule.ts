import { slowChains } from '@callflow-lint/core/facts';
import { limits } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'Slow actions in a row, for which the call may not wait long enough.',
  group: 'engine',
  contract: 'engine',
  level: 'warn',
  since: '0.1.0',
  messages: {
    chain: {
      text: '{{next}} comes right behind {{first}}: both may take long, and a call waits no more than {{seconds}} s for both together.',
      consequence: 'stalled',
      caller: 'When that is not enough the line stays up in silence until a key is pressed or somebody hangs up.',
    },
    again: {
      text: '{{first}} comes round again with nothing in between: it may take long, and a call waits no more than {{seconds}} s in all.',
      consequence: 'stalled',
      caller: 'When that is not enough the line stays up in silence until a key is pressed or somebody hangs up.',
    },
  },
  help: 'Put something between them that is done on the call itself, such as a talk.',
  on: 'flow',
  needs: [slowChains],

  check: (_flow, facts) =>
    facts.slowChains.map(({ first, next, witness }) => ({
      at: next.at(),
      message: first === next ? 'again' : 'chain',
      data: { first: first.label, next: next.label, seconds: limits.nextAction.value.engine / 1000 },
      trace: witness,
      related: first === next ? [] : [{ at: first.at(), text: 'The wait begins here.' }],
    })),
});
