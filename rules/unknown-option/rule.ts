import { type Action, type Field, join, type OptionRecord } from '@callflow-lint/core/flow';
import { isAccepted } from '@callflow-lint/core/platform';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import { type Member, renameKey } from '@callflow-lint/core/source';
import { findMeantName, unknownMembers } from './meant.ts';

export default defineRule({
  summary: 'An option that the action does not have.',
  group: 'options',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    misspelt: {
      text: '{{holder}} has no option "{{name}}"; "{{meant}}" was probably meant.',
      consequence: 'misrouted',
      caller: 'The platform ignores it, and {{action}} runs as if "{{meant}}" had not been written.',
    },
    unknown: {
      text: '{{holder}} has no option "{{name}}"; {{known}}.',
      consequence: 'none',
      caller: 'The platform ignores it, and {{action}} runs as if it had not been written.',
    },
  },
  help: 'Correct the name, or leave it out.',
  on: 'action',
  concerns: isAccepted,

  check(action) {
    const found: Finding<'misspelt' | 'unknown'>[] = [];
    for (const record of action.fields.records) {
      for (const member of unknownMembers(record)) found.push(describe(action, record, member));
    }
    return found;
  },
});

function describe({ label }: Action, record: OptionRecord, member: Member): Finding<'misspelt' | 'unknown'> {
  const { key } = member;
  const meant = findMeantName(key.value, record);
  const at = { pointer: join(record.pointer, key.value), start: key.start, end: key.end };
  const data = { action: label, holder: holderOf(record.within, label), name: key.value };
  if (meant === undefined) return { at, message: 'unknown', data: { ...data, known: knownNames(record) } };
  const edits = [renameKey(member, meant)];
  return {
    at,
    message: 'misspelt',
    data: { ...data, meant },
    fixes: [{ title: `Rename to "${meant}"`, safety: 'suggestion', edits }],
  };
}

/** `action 3 (talk)`, or `in action 3 (connect), destinations[0]`. */
function holderOf(within: Field | undefined, action: string): string {
  return within === undefined ? action : `in ${action}, ${within.path}`;
}

function knownNames({ fields }: OptionRecord): string {
  const names = Object.keys(fields);
  const last = names.pop();
  if (last === undefined) return 'its type has no options';
  return names.length === 0 ? `it knows ${last} only` : `it knows ${names.join(', ')} and ${last}`;
}
