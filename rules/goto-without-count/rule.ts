import { reachability } from '@callflow-lint/core/facts';
import { type Action, misplacedOptions, type Reference } from '@callflow-lint/core/flow';
import { defineRule, type Fix } from '@callflow-lint/core/rule';
import { insertMember, replaceNode, type SyntaxTree } from '@callflow-lint/core/source';
import { countOption, isCountless } from './countless.ts';

export default defineRule({
  summary: 'A goto without a positive loop_count.',
  group: 'control-flow',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    forward: {
      text: '{{action}} has no positive {{option}}.',
      consequence: 'misrouted',
      caller:
        'The deployed engine never takes this jump and the call runs on with {{below}}; by the documentation the jump is ' +
        'always taken.',
    },
    back: {
      text: '{{action}} jumps back and has no positive {{option}}.',
      consequence: 'misrouted',
      caller:
        'The deployed engine never goes back and the call runs on with {{below}}; by the documentation it goes back every ' +
        'time and may never come to an end.',
    },
  },
  help: 'For a plain jump, leave the goto out and write next_id on the action before it; to repeat, say how often.',
  on: 'action',
  concerns: (type) => countOption(type) !== undefined,
  needs: [reachability],

  *check(action, facts, { document }) {
    const option = countOption(action.type) ?? '';
    if (!isCountless(action) || isMisplaced(action, option)) return;
    const target = action.references.find(({ name }) => name !== 'next_id');
    // A jump that leads nowhere has a worse fault, and what no call gets to is reported where it begins.
    if (target === undefined || !facts.reachability.isReached(action)) return;
    yield {
      at: action.at('option', option),
      message: isBack(target) ? 'back' : 'forward',
      data: {
        action: action.label,
        option,
        below: action.flow.actions[action.index + 1]?.label ?? 'the end of the flow',
      },
      fixes: isBack(target) ? [] : [jumpOnce(document.tree, action, option)],
    };
  },
});

function isMisplaced(action: Action, option: string): boolean {
  return misplacedOptions(action).some(({ key }) => key.value.toLowerCase() === option);
}

function isBack({ from, id }: Reference): boolean {
  const target = id === undefined ? undefined : from.flow.byId.get(id);
  return target !== undefined && target.index <= from.index;
}

/** With a count of 1 both contracts take a jump that a call comes to once. */
function jumpOnce(tree: SyntaxTree, action: Action, option: string): Fix {
  const value = action.optionValue(option);
  const edits =
    value !== undefined
      ? [replaceNode(tree, value, 1)]
      : action.option === undefined
        ? []
        : insertMember(tree, action.option, option, 1);
  return { title: `Write "${option}": 1`, safety: 'suggestion', edits };
}
