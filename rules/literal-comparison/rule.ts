import { type ActionType, type ComparisonGuard, hasPlaceholder } from '@callflow-lint/core/platform';
import { defineRule, type Fix } from '@callflow-lint/core/rule';
import { quote, replaceString, type StringNode } from '@callflow-lint/core/source';

const consequence = 'misrouted';

export default defineRule({
  summary: 'A condition that compares the name of a variable, or a constant, instead of a value.',
  group: 'values',
  contract: 'engine',
  level: 'warn',
  since: '0.1.0',
  messages: {
    name: {
      text: '{{action}} compares the text {{found}} itself, not the variable of that name.',
      consequence,
      caller: 'Every call goes the same way, whatever the variable holds.',
    },
    constant: {
      text: '{{action}} compares the constant {{found}}, so it always comes out the same.',
      consequence,
      caller: 'Every call goes the same way.',
      help: 'Name a variable in ${}.',
    },
  },
  help: 'Write the name in ${}; by the documentation that means the same.',
  on: 'action',
  concerns: (type) => type !== undefined && comparisonOf(type) !== undefined,

  check(action) {
    const comparison = action.type === undefined ? undefined : comparisonOf(action.type);
    const value = comparison === undefined ? undefined : action.optionValue(comparison.left);
    if (comparison === undefined || value?.kind !== 'string') return undefined;
    // An empty text is another fault.
    if (value.value === '' || hasPlaceholder(value.value)) return undefined;
    const isName = NAME.test(value.value);
    return {
      at: action.at('option', comparison.left),
      message: isName ? 'name' : 'constant',
      data: { action: action.label, found: quote(value.value) },
      fixes: isName ? [inBraces(value)] : [],
    };
  },
});

const NAME = /^[A-Za-z_][\w.-]*$/;

/** The comparison whose left side the engine takes as it is written. */
function comparisonOf({ edges }: ActionType): ComparisonGuard | undefined {
  const guards = edges.map(({ when }) => when).filter((guard) => guard?.is === 'comparison');
  return guards.find(({ reads }) => reads.engine === 'text');
}

/** By the documentation a name and a placeholder mean the same here, so no run changes but those that the fault changes. */
function inBraces(node: StringNode): Fix {
  const text = `\${${node.value}}`;
  return { title: `Write "${text}"`, safety: 'safe', edits: [replaceString(node, text)] };
}
