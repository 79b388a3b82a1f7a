import { speechOf, unaskedRecordings } from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';
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
  options: {
    notices: {
      shape: { is: 'list', of: { is: 'text' } },
      about: 'Words of announcements that are enough: callers who have heard them and stay on the line agree.',
      default: [],
    },
  },

  check(flow, facts, { setting, options: { notices } }) {
    if (setting.channel !== 'call' || !flow.actions.some(({ type }) => records(type))) return undefined;
    const unasked = facts.unaskedRecordings((one) => saysOneOf(one, notices));
    return unasked.map(({ action, witness }) => ({
      at: action.at(),
      message: 'unasked',
      data: { action: action.label },
      trace: witness,
    }));
  },
});

/** Whether an action speaks a text that holds one of these, in small letters or capitals. */
function saysOneOf(action: Action, notices: readonly string[]): boolean {
  const speech = action.optionValue(speechOf(action) ?? '');
  const said = speech?.kind === 'string' ? speech.value.toLowerCase() : '';
  return notices.some((notice) => said.includes(notice.toLowerCase()));
}

function records(type: ActionType | undefined): boolean {
  return type?.edges.some(({ effects }) => effects?.some((effect) => effect.do === 'record' && effect.on)) === true;
}
