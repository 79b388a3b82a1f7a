import { rushes } from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';
import type { ActionType } from '@callflow-lint/core/platform';
import { defineRule, type Fix } from '@callflow-lint/core/rule';
import { removeMember, type SyntaxTree } from '@callflow-lint/core/source';

export default defineRule({
  summary: 'Speech that is not waited for, and that the end of the call cuts off.',
  group: 'engine',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    cutOff: {
      text: '{{action}} does not wait until its text is spoken, and nothing behind it waits before the call ends{{end}}.',
      consequence: 'skipped',
      caller: 'The caller hears the beginning of the first word at best.',
    },
  },
  help: 'Leave {{option}} out of what is said last, so that it is heard to its end.',
  on: 'action',
  concerns: (type) => optionNotToWait(type) !== undefined,
  needs: [rushes],

  check(action, facts, { setting, document }) {
    const option = optionNotToWait(action.type) ?? '';
    const value = action.optionValue(option);
    if (value?.kind !== 'boolean' || !value.value || setting.channel !== 'call') return undefined;
    const rush = facts.rushes.toEnd(action);
    if (rush === undefined) return undefined;
    return {
      at: action.at('option', option),
      message: 'cutOff',
      data: { action: action.label, option, end: rush.last === action ? '' : ` at ${rush.last.label}` },
      trace: rush.witness,
      fixes: [waitForIt(document.tree, action, option)],
    };
  },
});

/** The option by which a type of action moves on while it still plays. */
function optionNotToWait(type: ActionType | undefined): string | undefined {
  for (const { until, unless } of type?.waits ?? []) {
    if (until === 'playback' && unless?.is === 'given') return unless.option;
  }
  return undefined;
}

function waitForIt(tree: SyntaxTree, { option }: Action, name: string): Fix {
  const member = option?.members.findLast(({ key }) => key.value.toLowerCase() === name);
  const edits = option === undefined || member === undefined ? [] : removeMember(tree, option, member);
  return { title: `Remove "${name}"`, safety: 'suggestion', edits };
}
