import type { Action, Field, Flow } from '@callflow-lint/core/flow';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import type { SyntaxTree } from '@callflow-lint/core/source';
import { convert } from './convert.ts';
import { fitsShape } from './fits.ts';
import { type MisfitMember, misfitMembers } from './misfit-members.ts';
import { expectedWords, foundWords, memberWords } from './words.ts';

type MessageId = 'drop' | 'skip' | 'refused' | 'nested';

export default defineRule({
  summary: 'A value of the wrong JSON type.',
  group: 'options',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    drop: {
      text: 'In {{action}}, {{path}} has to be {{expected}}, but is {{found}}.',
      consequence: 'dropped',
      caller: 'The platform cannot read the options, and the call is dropped as soon as {{action}} runs.',
    },
    skip: {
      text: 'In {{action}}, {{path}} has to be {{expected}}, but is {{found}}.',
      consequence: 'skipped',
      caller: 'The platform cannot read the options: {{action}} is skipped, and the call runs on with what comes next.',
    },
    refused: {
      text: 'The {{path}} of {{action}} has to be {{expected}}, but is {{found}}.',
      consequence: 'refused',
      caller: 'The platform refuses the whole flow, so calls keep getting the version of before, or none.',
    },
    nested: {
      text: 'The {{path}} of {{action}} has to be {{expected}}, but is {{found}}.',
      consequence: 'dropped',
      caller: 'The list of actions cannot be read, so the caller is dropped when {{outer}} runs.',
    },
  },
  help: 'Write {{expected}}.',
  on: 'flow',

  check(flow, _facts, { document: { tree }, setting: { channel } }) {
    const found: Finding<MessageId>[] = misfitMembers(flow).map((misfit) => describeMember(misfit, flow, tree));
    for (const action of flow.actions) {
      const { type } = action;
      if (type === undefined || type.onBadOption === 'unread' || !action.runsOn(channel)) continue;
      for (const field of action.fields.values) {
        if (!fitsShape(field)) found.push(describeField(field, action, type.onBadOption, tree));
      }
    }
    return found;
  },
});

function describeMember(misfit: MisfitMember, { nestedIn }: Flow, tree: SyntaxTree): Finding<MessageId> {
  const { at, name, expected, value, action } = misfit;
  return {
    at,
    message: nestedIn === undefined ? 'refused' : 'nested',
    data: {
      action: action?.label ?? 'the flow',
      path: name,
      expected: memberWords(expected),
      found: foundWords(value, tree),
      outer: nestedIn?.label ?? '',
    },
  };
}

function describeField(field: Field, action: Action, message: 'drop' | 'skip', tree: SyntaxTree): Finding<MessageId> {
  const data = { action: action.label, path: field.path, outer: '' };
  return {
    at: field.at,
    message,
    data: { ...data, expected: expectedWords(field.shape), found: foundWords(field.value, tree) },
    fixes: convert(field, tree),
  };
}
