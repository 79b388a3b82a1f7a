import { endings } from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';
import { defineRule, type Fix } from '@callflow-lint/core/rule';
import { insertElement, type SyntaxTree } from '@callflow-lint/core/source';

export default defineRule({
  summary: 'A path of a voice flow that runs off the end.',
  group: 'control-flow',
  contract: 'documented',
  level: 'warn',
  since: '0.1.0',
  messages: {
    offEnd: {
      text: 'The flow runs off its end behind {{action}}, without a hangup, a stop or a hand-over.',
      consequence: 'ended',
      caller: 'The call is cut off as soon as {{action}} is done.',
    },
  },
  help: 'End the path with a hangup, so that it is plain that the call is meant to end here.',
  on: 'flow',
  needs: [endings],

  *check(flow, facts, { setting, document }) {
    if (setting.channel !== 'call' || !flow.actions.some(({ type }) => type?.media === 'rtc')) return;
    for (const { last, witness } of facts.endings.offEnd) {
      // A next_id that leads nowhere ends the flow too; that is what is wrong then.
      if (hasLostNext(last)) continue;
      yield {
        at: last.at(),
        message: 'offEnd',
        data: { action: last.label },
        ...(witness !== undefined && { trace: witness }),
        fixes: last.index === flow.actions.length - 1 ? [hangUpBehind(document.tree, last)] : [],
      };
    }
  },
});

function hasLostNext({ references, flow }: Action): boolean {
  return references.some(({ name, id }) => name === 'next_id' && id !== undefined && !flow.byId.has(id));
}

function hangUpBehind(tree: SyntaxTree, { flow }: Action): Fix {
  const edits = flow.list === undefined ? [] : insertElement(tree, flow.list, { type: 'hangup' });
  return { title: 'Add a hangup at the end', safety: 'suggestion', edits };
}
