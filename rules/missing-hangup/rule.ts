import { endings } from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';
import type { ActionType } from '@callflow-lint/core/platform';
import { defineRule, type Fix } from '@callflow-lint/core/rule';
import { insertElement, isCutShort, type SyntaxTree } from '@callflow-lint/core/source';

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

  check(flow, facts, { setting, document }) {
    if (setting.channel !== 'call' || !flow.actions.some(({ type }) => type?.media === 'rtc')) return undefined;
    // Whoever fetches the flow goes on behind it.
    const stored = document.path === undefined ? undefined : setting.project?.entryOf(document.path, flow);
    if (stored !== undefined && (setting.project?.fetchersOf(stored.id).size ?? 0) > 0) return undefined;
    // What is lost may hold the hangup.
    if (isCutShort(document.tree)) return undefined;
    return facts.endings.offEnd
      .filter(({ last }) => !hasOtherCause(last))
      .map(({ last, witness }) => ({
        at: last.at(),
        message: 'offEnd',
        data: { action: last.label },
        ...(witness !== undefined && { trace: witness }),
        fixes: last.index === flow.actions.length - 1 ? [hangUpBehind(document.tree, last)] : [],
      }));
  },
});

/** Another rule reports why the flow ends here: a lost next_id, a branch without default, an end that is skipped. */
function hasOtherCause(last: Action): boolean {
  const { references, flow, type } = last;
  if (type === undefined) return false;
  const isLost = references.some(({ name, id }) => name === 'next_id' && id !== undefined && !flow.byId.has(id));
  const isOpen = type.edges.some(
    ({ when }) => when?.is === 'given' && !last.optionValue(when.option) && refersToAction(type, when.option),
  );
  const isSkippedEnd = type.edges.every(({ to }) => to.go === 'end' || to.go === 'finish');
  return isLost || isOpen || isSkippedEnd;
}

function refersToAction({ options }: ActionType, option: string): boolean {
  return options[option]?.refersTo === 'action';
}

function hangUpBehind(tree: SyntaxTree, { flow }: Action): Fix {
  const edits = flow.list === undefined ? [] : insertElement(tree, flow.list, { type: 'hangup' });
  return { title: 'Add a hangup at the end', safety: 'suggestion', edits };
}
