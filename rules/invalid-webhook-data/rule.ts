import type { Action } from '@callflow-lint/core/flow';
import { type ActionType, isAccepted, type Option } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';
import { isCutShort } from '@callflow-lint/core/source';
import { findContainer } from '../misplaced-option/container.ts';
import { isWrittenElsewhere } from '../missing-option/written-elsewhere.ts';
import { findJsonFault } from './filled-json.ts';

const consequence = 'skipped';
const caller = 'Nothing is sent: the server never hears of the call, and the flow runs on.';

export default defineRule({
  summary: 'A body that is no JSON, or none at all.',
  group: 'options',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    malformed: { text: 'The {{name}} of {{action}} is no JSON: {{reason}}', consequence, caller },
    missing: {
      text: '{{action}} has no {{name}}, and without a body nothing is sent.',
      consequence,
      caller,
      help: 'Write "{}" when there is nothing to say, whatever the method.',
    },
  },
  help: 'Write a JSON value; quote placeholders that stand for texts.',
  on: 'action',
  concerns: (type) => type !== undefined && isAccepted(type) && bodyOf(type) !== undefined,

  check(action, _facts, { document }) {
    const [name] = (action.type && bodyOf(action.type)) ?? [];
    if (name === undefined) return undefined;
    const value = action.optionValue(name);
    const at = action.at('option', name);
    if (value === undefined || value.kind === 'null' || (value.kind === 'string' && value.value.trim() === '')) {
      if (isCutShort(document.tree) || isElsewhere(action, name)) return undefined;
      return { at, message: 'missing', data: { action: action.label, name } };
    }
    const reason = value.kind === 'string' ? findJsonFault(value.value) : undefined;
    return reason === undefined
      ? undefined
      : { at, message: 'malformed', data: { action: action.label, name, reason } };
  },
});

function bodyOf({ options }: ActionType): readonly [string, Option] | undefined {
  return Object.entries(options).find(([, { content }]) => content === 'json');
}

function isElsewhere(action: Action, name: string): boolean {
  const { object, optionNode } = action;
  if (optionNode !== undefined && optionNode.kind !== 'object' && optionNode.kind !== 'null') return true;
  if (object !== undefined && action.option === undefined && findContainer(action) !== undefined) return true;
  return isWrittenElsewhere(name, action, action.fields.records[0]);
}
