import type { ActionType } from '@callflow-lint/core/platform';
import { defineRule, type Fix } from '@callflow-lint/core/rule';
import { quote, replaceString, type StringNode } from '@callflow-lint/core/source';

export default defineRule({
  summary: 'A placeholder where a branch takes the name of a variable.',
  group: 'values',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    template: {
      text: '{{action}} takes the name of a variable, but {{found}} is filled in first.',
      consequence: 'misrouted',
      caller:
        'The value is taken for a name that no variable has: every call goes to the default, whatever the variable holds.',
    },
  },
  help: 'Write the name alone, without ${}.',
  on: 'action',
  concerns: (type) => type !== undefined && nameOption(type) !== undefined,

  check(action) {
    const option = action.type === undefined ? undefined : nameOption(action.type);
    const value = option === undefined ? undefined : action.optionValue(option);
    if (option === undefined || value?.kind !== 'string' || !isPlaceholder(value.value)) return undefined;
    return {
      at: action.at('option', option),
      message: 'template',
      data: { action: action.label, found: quote(value.value) },
      fixes: bareName(value),
    };
  },
});

/** The option that names the variable whose value is looked up among keys. */
function nameOption({ edges }: ActionType): string | undefined {
  for (const { when } of edges) {
    if (when?.is === 'key' && 'option' in when.variable) return when.variable.option;
  }
  return undefined;
}

const WHOLE = /^\s*\$\{\s*([^{}\s]+)\s*\}\s*$/;

/** One placeholder and nothing else: a name that is put together from several parts is meant as it is written. */
function isPlaceholder(text: string): boolean {
  return text.includes('${') && WHOLE.test(text);
}

function bareName(node: StringNode): Fix[] {
  const name = WHOLE.exec(node.value)?.[1];
  if (name === undefined) return [];
  return [{ title: `Write "${name}"`, safety: 'suggestion', edits: [replaceString(node, name)] }];
}
