import type { Field } from '@callflow-lint/core/flow';
import { PLACEHOLDER } from '@callflow-lint/core/platform';
import { defineRule, type Finding, type Fix } from '@callflow-lint/core/rule';
import { replaceString, type StringNode } from '@callflow-lint/core/source';
import { findSpeechFault, type SpeechFault } from './well-formed.ts';

const consequence = 'skipped';
const caller = 'The text cannot be turned into speech: {{action}} is skipped, and the caller hears nothing of it.';

export default defineRule({
  summary: 'A text to be spoken that is not well-formed.',
  group: 'options',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    bare: {
      text: 'The text of {{action}} holds a bare "{{mark}}", which has to be written "{{name}}".',
      consequence,
      caller,
    },
    entity: {
      text: 'The text of {{action}} holds "&{{name}};", which speech does not know.',
      consequence,
      caller,
      help: 'Write the character itself.',
    },
    unclosed: { text: 'The text of {{action}} opens <{{name}}> and does not close it.', consequence, caller },
    unopened: { text: 'The text of {{action}} closes <{{name}}>, which is not open there.', consequence, caller },
    markup: {
      text: 'The text of {{action}} holds a tag <{{name}}> that is not written out properly.',
      consequence,
      caller,
    },
    control: {
      text: 'The text of {{action}} holds a control character, which speech does not know.',
      consequence,
      caller,
      help: 'Take the character out.',
    },
  },
  help: 'Write "&amp;" for "&" and "&lt;" for "<", and close every tag.',
  on: 'field',
  concerns: ({ content }) => content === 'speech',

  check(field, _facts, { setting }) {
    const { value, action } = field;
    if (value.kind !== 'string' || !action.runsOn(setting.channel)) return undefined;
    const fault = findSpeechFault(masked(value.value));
    return fault === undefined ? undefined : describe(field, value, fault);
  },
});

function describe(field: Field, node: StringNode, fault: SpeechFault): Finding<SpeechFault['kind']> {
  const { kind, name, start, end } = fault;
  return {
    at: placeOf(field, node, fault),
    message: kind,
    data: { action: field.action.label, name, mark: node.value.slice(start, end) },
    fixes: kind === 'bare' ? [escapeBare(node)] : [],
  };
}

/** Placeholders are blanked out, letter by letter: what comes out of them is another matter. */
function masked(text: string): string {
  return text.includes('${') ? text.replace(PLACEHOLDER, (placeholder) => 'x'.repeat(placeholder.length)) : text;
}

/** The very place where the text is written without escapes, else the whole text. */
function placeOf({ pointer }: Field, { start, end, value }: StringNode, fault: SpeechFault) {
  if (end - start !== value.length + 2) return { pointer, start, end };
  return { pointer, start: start + 1 + fault.start, end: start + 1 + fault.end };
}

/** Escapes every bare character, and nothing else. */
function escapeBare(node: StringNode): Fix {
  let text = node.value;
  for (let fault = findSpeechFault(masked(text)); fault?.kind === 'bare'; fault = findSpeechFault(masked(text))) {
    text = text.slice(0, fault.start) + fault.name + text.slice(fault.end);
  }
  return { title: 'Escape it', safety: 'safe', edits: [replaceString(node, text)] };
}
