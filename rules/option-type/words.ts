import type { MemberKind } from '@callflow-lint/core/machine';
import type { Shape } from '@callflow-lint/core/platform';
import { quote, type SyntaxNode, type SyntaxTree } from '@callflow-lint/core/source';

const SHAPES: Readonly<Record<Shape['is'], string>> = {
  text: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  id: 'an id in quotes',
  list: 'a list',
  map: 'an object',
  record: 'an object',
  actions: 'a list of actions',
};

/** What the platform expects, e.g. `a whole number`. */
export function expectedWords({ is }: Shape): string {
  return SHAPES[is];
}

const MEMBERS: Readonly<Record<MemberKind, string>> = { text: 'a text', list: 'a list', object: 'an object' };

/** What the platform expects of a member of a flow or an action. */
export function memberWords(kind: MemberKind): string {
  return MEMBERS[kind];
}

/** What is written, e.g. `the text "5000"` or `the number 1.5`. */
export function foundWords(value: SyntaxNode, { text }: SyntaxTree): string {
  switch (value.kind) {
    case 'string':
      return value.value === '' ? 'an empty text' : `the text ${quote(value.value)}`;
    case 'number':
      return `the number ${text.slice(value.start, value.end)}`;
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'array':
      return 'a list';
    case 'object':
      return 'an object';
  }
}
