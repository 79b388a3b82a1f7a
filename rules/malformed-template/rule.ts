import { type Variables, variables } from '@callflow-lint/core/facts';
import type { Field } from '@callflow-lint/core/flow';
import { findVariable, hasShape, isAccepted, RESERVED_PREFIX } from '@callflow-lint/core/platform';
import { defineRule, type Finding, type Fix } from '@callflow-lint/core/rule';
import { quote, replaceString, type StringNode } from '@callflow-lint/core/source';
import { findMalformed, type Malformed } from './malformed.ts';

const consequence = 'misrouted';

export default defineRule({
  summary: 'Something that looks like a placeholder and is not filled in.',
  group: 'values',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    unclosed: {
      text: 'In {{action}}, {{path}} holds {{found}}, a placeholder that is not closed.',
      consequence,
      caller: 'It is not filled in: the text stays as it is written.',
    },
    blank: {
      text: 'In {{action}}, {{path}} holds {{found}}, a placeholder with blanks around its name.',
      consequence,
      caller: 'The blanks count as part of the name, which no variable has: an empty text is filled in.',
    },
    empty: {
      text: 'In {{action}}, {{path}} holds {{found}}, a placeholder without a name.',
      consequence,
      caller: 'An empty text is filled in.',
    },
    doubled: {
      text: 'In {{action}}, {{path}} holds {{found}}, a placeholder with two braces.',
      consequence,
      caller: 'The second brace counts as part of the name, which no variable has: all that is left of it is a brace.',
    },
    braces: {
      text: 'In {{action}}, {{path}} holds {{found}}, which is no placeholder: that takes a dollar sign and single braces.',
      consequence,
      caller: 'It is not filled in: the text stays as it is written.',
    },
    bare: {
      text: 'In {{action}}, {{path}} holds {{found}}, which is no placeholder without braces.',
      consequence,
      caller: 'It is not filled in: the text stays as it is written.',
    },
  },
  help: 'Write ${name}, without blanks.',
  on: 'field',
  concerns: ({ shape }) => hasShape(shape, 'text'),
  needs: [variables],

  check(field, facts) {
    const { value, shape, action } = field;
    if (value.kind !== 'string' || shape.is !== 'text' || !holdsMark(value.value)) return undefined;
    if (!isAccepted(action.type)) return undefined;
    return findMalformed(value.value)
      .filter((malformed) => isMeant(malformed, field, () => facts.variables))
      .map((malformed) => describe(field, value, malformed));
  },
});

function holdsMark(text: string): boolean {
  return text.includes('$') || text.includes('{{');
}

/** Bodies and addresses may hold what another system fills in, and texts amounts of money: there the name has to be known. */
function isMeant({ kind, name }: Malformed, { option: { content } }: Field, facts: () => Variables): boolean {
  if (kind === 'blank' || kind === 'empty' || kind === 'doubled') return true;
  if (kind === 'unclosed') return name !== '';
  if (kind === 'braces' && content !== 'json' && content !== 'url') return true;
  return isKnown(name, facts);
}

function isKnown(name: string, facts: () => Variables): boolean {
  return name.startsWith(RESERVED_PREFIX) || findVariable(name) !== undefined || facts().settersOf(name).length > 0;
}

function describe(field: Field, node: StringNode, malformed: Malformed): Finding<Malformed['kind']> {
  const { start, end, kind } = malformed;
  return {
    at: placeOf(field, node, malformed),
    message: kind,
    data: { action: field.action.label, path: field.path, found: quote(node.value.slice(start, end)) },
    fixes: fixFor(node, malformed),
  };
}

/** The very place where the text is written without escapes, else the whole text. */
function placeOf({ pointer }: Field, { start, end, value }: StringNode, malformed: Malformed) {
  if (end - start !== value.length + 2) return { pointer, start, end };
  return { pointer, start: start + 1 + malformed.start, end: start + 1 + malformed.end };
}

function fixFor(node: StringNode, { start, end, name, kind }: Malformed): Fix[] {
  // Where an open placeholder was meant to end is for a person to say.
  if (name === '' || kind === 'unclosed') return [];
  const placeholder = `\${${name}}`;
  const text = node.value.slice(0, start) + placeholder + node.value.slice(end);
  return [{ title: `Write ${placeholder}`, safety: 'suggestion', edits: [replaceString(node, text)] }];
}
