import { answers, ringing } from '@callflow-lint/core/facts';
import type { ActionType } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'Sound for a caller whose call is not answered yet.',
  group: 'engine',
  contract: 'documented',
  level: 'warn',
  since: '0.1.0',
  messages: {
    unheard: {
      text: '{{action}} runs before the call is answered{{others}}.',
      consequence: 'skipped',
      caller: 'While an incoming call rings the caller hears nothing of it, by the documentation, and cannot be heard.',
    },
    refused: {
      text: '{{action}} runs before the call is answered{{others}}, and a call that rings cannot be recorded.',
      consequence: 'skipped',
      caller: 'Nothing is recorded of an incoming call.',
    },
  },
  help: 'Answer the call first: put an answer in front.',
  on: 'flow',
  needs: [ringing],

  check(flow, facts, { setting }) {
    // New calls run their flow when they are answered.
    if (setting.channel !== 'call' || flow.nestedIn !== undefined) return undefined;
    // A flow that never answers may be one for outgoing calls.
    if (!flow.actions.some(({ type }) => type !== undefined && caresAboutAnswer(type))) return undefined;
    const { audible, witness } = facts.ringing;
    const [first] = audible;
    if (first === undefined) return undefined;
    const others = audible.length === 1 ? '' : `, and so ${more(audible.length - 1)}`;
    return {
      at: first.at(),
      message: needsAnswer(first.type) ? 'refused' : 'unheard',
      data: { action: first.label, others },
      ...(witness !== undefined && { trace: witness }),
    };
  },
});

/** Answers the call, or asks whether it is answered. */
function caresAboutAnswer(type: ActionType): boolean {
  return answers(type) || type.edges.some(({ when }) => when?.is === 'status');
}

/** Fails on a call that is not answered. */
function needsAnswer(type: ActionType | undefined): boolean {
  return type?.edges.some(({ result }) => result === 'skipped') === true;
}

function more(count: number): string {
  return count === 1 ? 'does one more action' : `do ${count} more actions`;
}
