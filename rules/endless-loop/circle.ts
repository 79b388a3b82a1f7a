import type { Loop } from '@callflow-lint/core/facts';

/** Longer loops are told by their ends. */
const MAX_NAMED = 5;

/** The actions of a loop in a few words: `of action 3 (talk), action 4 (goto)`. */
export function circle({ actions }: Loop): string {
  const labels = actions.map(({ label }) => label);
  const [first = '', last = ''] = [labels[0], labels.at(-1)];
  if (labels.length === 1) return `from ${first} back to itself`;
  return labels.length <= MAX_NAMED
    ? `of ${labels.slice(0, -1).join(', ')} and ${last}`
    : `of ${labels.length} actions from ${first} to ${last}`;
}
