import { discardedAnswers } from '@callflow-lint/core/facts';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'Variables that only the answer of a webhook could set.',
  group: 'engine',
  contract: 'engine',
  level: 'warn',
  since: '0.1.0',
  messages: {
    discarded: {
      text: 'The deployed engine throws the answer of {{action}} away, and nothing else sets {{names}}.',
      consequence: 'misrouted',
      caller: 'Every call goes on as if the answer were empty: gaps in what is said, and defaults where a branch asks.',
    },
  },
  help: 'Let the server answer with actions instead, fetched by fetch, which can set variables and jump.',
  on: 'flow',
  needs: [discardedAnswers],

  check: (_flow, facts) =>
    facts.discardedAnswers.map(({ action, reads }) => ({
      at: action.at(),
      message: 'discarded',
      data: { action: action.label, names: listed([...new Set(reads.map(({ name }) => `"${name}"`))]) },
      related: reads.map(({ name, at }) => ({ at, text: `"${name}" is read here, and always empty.` })),
    })),
});

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
