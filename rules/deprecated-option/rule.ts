import type { Field } from '@callflow-lint/core/flow';
import { isAccepted } from '@callflow-lint/core/platform';
import { defineRule, type Fix } from '@callflow-lint/core/rule';
import { renameKey, type SyntaxTree } from '@callflow-lint/core/source';

export default defineRule({
  summary: 'An option that has a better one in its place.',
  group: 'options',
  contract: 'documented',
  level: 'warn',
  since: '0.1.0',
  messages: {
    deprecated: {
      text: 'In {{action}}, {{path}} is deprecated; {{replacement}} takes its place.',
      consequence: 'none',
      caller: 'No caller notices as long as the platform still reads it.',
    },
  },
  help: 'Write {{replacement}}.',
  on: 'field',
  concerns: ({ deprecated }) => deprecated !== undefined,

  check(field, _facts, { document }) {
    const { deprecated } = field.option;
    if (deprecated === undefined || field.value.kind === 'null' || !isAccepted(field.action.type)) return undefined;
    const { action, at, path } = field;
    return {
      at,
      message: 'deprecated',
      data: { action: action.label, path, replacement: replacementWords(deprecated) },
      fixes: replace(field, document.tree),
    };
  },
});

type Deprecated = NonNullable<Field['option']['deprecated']>;

/** `assistance_id, with assistance_type "ai" beside it,` or the name alone. */
function replacementWords({ replacement, beside = {} }: Deprecated): string {
  const others = Object.entries(beside).map(([name, value]) => `${name} "${value}"`);
  return others.length === 0 ? replacement : `${replacement} together with ${others.join(' and ')}`;
}

/** Nothing is offered where the other way is written as well: which of the two counts is for a person to say. */
function replace({ option, member, record }: Field, tree: SyntaxTree): Fix[] {
  const { replacement, beside = {} } = option.deprecated ?? { replacement: '' };
  if ([replacement, ...Object.keys(beside)].some((name) => record.value(name) !== undefined)) return [];
  const separator = tree.text.slice(member.key.end, member.value?.start ?? member.key.end);
  const others = Object.entries(beside).map(([name, value]) => `"${name}"${separator}"${value}", `);
  const rename = renameKey(member, replacement);
  const edits = [{ ...rename, text: others.join('') + rename.text }];
  return [{ title: `Write ${replacementWords({ replacement, beside })}`, safety: 'suggestion', edits }];
}
