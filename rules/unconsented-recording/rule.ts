import { unaskedRecordings } from '@callflow-lint/core/facts';
import type { ActionType } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'A recording of a caller who has not agreed to it.',
  group: 'security',
  contract: 'both',
  level: 'off',
  since: '0.1.0',
  messages: {
    unasked: {
      text: '{{action}} records a caller who has pressed no key, and so has agreed to nothing.',
      consequence: 'none',
      caller: 'The call is recorded, whether the caller wants it or not.',
    },
  },
  help: 'Ask first, and let only the key that means yes lead to the recording.',
  on: 'flow',
  needs: [unaskedRecordings],

  *check(flow, facts, { setting }) {
    if (setting.channel !== 'call' || !flow.actions.some(({ type }) => records(type))) return;
    for (const { action, witness } of facts.unaskedRecordings) {
      yield { at: action.at(), message: 'unasked', data: { action: action.label }, trace: witness };
    }
  },
});

function records(type: ActionType | undefined): boolean {
  return type?.edges.some(({ effects }) => effects?.some((effect) => effect.do === 'record' && effect.on)) === true;
}
