import { type Entries, entries, reachability } from '@callflow-lint/core/facts';
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
    plain: {
      text: '{{action}} has no positive {{option}}.',
      consequence: 'misrouted',
      caller:
        'The deployed engine never takes this jump, and {{below}}; by the documentation the jump is always taken.',
    },
    idle: {
      text: '{{action}} has no positive {{option}}; only because its target stands right below does it make no difference.',
      consequence: 'none',
      caller: 'No caller notices yet: {{below}}, jump or not.',
      level: 'warn',
    },
    loop: {
      text: '{{action}} closes a loop and has no positive {{option}}.',
      consequence: 'misrouted',
      caller:
        'The deployed engine never goes back, and {{below}}; by the documentation it goes back every time, perhaps for ever.',
    },
  },
  help: 'For a plain jump, leave the goto out and write next_id on the action before it; to repeat, say how often.',
  on: 'action',
  concerns: (type) => countOption(type) !== undefined,
  needs: [reachability, entries],

  check(action, facts, { document }) {
    const option = countOption(action.type) ?? '';
    if (!isCountless(action) || isMisplaced(action, option)) return undefined;
    const target = action.references.find(({ name }) => name !== 'next_id');
    // A jump that leads nowhere has a worse fault, and what no call gets to is reported where it begins.
    if (target === undefined || !facts.reachability.isReached(action)) return undefined;
    const next = follower(action);
    const isLoop = closesLoop(target, facts.entries);
    // Where the call goes to the target anyway nobody notices, until something is put in between.
    const isIdle = next?.id !== undefined && next.id === target.id;
    return {
      at: action.at('option', option),
      message: isIdle ? 'idle' : isLoop ? 'loop' : 'plain',
      data: { action: action.label, option, below: below(action) },
      fixes: isLoop ? [] : jumpOnce(document.tree, action, option),
    };
  },
});

function isMisplaced(action: Action, option: string): boolean {
  return misplacedOptions(action).some(({ key }) => key.value.toLowerCase() === option);
}

function closesLoop({ from, id }: Reference, { isOnCircle }: Entries): boolean {
  const target = id === undefined ? undefined : from.flow.byId.get(id);
  return target !== undefined && isOnCircle(from, target);
}

/** What becomes of a call that does not jump. */
function below(action: Action): string {
  const next = follower(action);
  return next === undefined ? 'the flow ends there' : `the call runs on with ${next.label}`;
}

function follower({ flow, index, references }: Action): Action | undefined {
  const id = references.find(({ name }) => name === 'next_id')?.id;
  return id === undefined ? flow.actions[index + 1] : flow.byId.get(id);
}

/** With a count of 1 both contracts take a jump that a call comes to once. */
function jumpOnce(tree: SyntaxTree, action: Action, option: string): Fix[] {
  if (action.option === undefined) return [];
  const value = action.optionValue(option);
  const edits = value === undefined ? insertMember(tree, action.option, option, 1) : [replaceNode(tree, value, 1)];
  return [{ title: `Write "${option}": 1`, safety: 'suggestion', edits }];
}
