import { type Action, misplacedOptions } from '@callflow-lint/core/flow';
import { type Contract, type Option, perType, RESERVED_IDS, readUuid } from '@callflow-lint/core/platform';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import type { SyntaxNode } from '@callflow-lint/core/source';
import { isNeverFilled } from './never-filled.ts';

type MessageId = 'target' | 'fallback' | 'key' | 'empty' | 'unset';

export default defineRule({
  summary: 'A jump without a target.',
  group: 'references',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    target: {
      text: '{{action}} has no {{option}}.',
      consequence: 'dropped',
      caller: 'The call is dropped when {{action}} wants to jump.',
    },
    fallback: {
      text: '{{action}} has no {{option}}, so nothing says where the call goes when no key matches.',
      consequence: 'dropped',
      caller:
        'A caller who presses another key, or none, is dropped by the deployed engine; by the documentation the call runs on ' +
        'with the action below.',
    },
    key: {
      text: '{{action}} has no target for "{{key}}".',
      consequence: 'dropped',
      caller: 'The call is dropped when the value is "{{key}}".',
    },
    empty: {
      text: '{{action}} has an empty text as {{option}}, which the platform cannot read as an id.',
      consequence: 'dropped',
      caller: 'The call is dropped as soon as {{action}} runs, even when it would not jump.',
    },
    unset: {
      text: 'The {{option}} of {{action}} is filled in from {{key}}, which nothing in the flow sets to an id.',
      consequence: 'dropped',
      caller:
        'Unless the variable comes from outside and holds the id of an action, the call is dropped as soon as {{action}} runs, ' +
        'even when it would not jump.',
      level: 'warn',
      help: 'Name the action itself, or set the variable before.',
    },
  },
  help: 'Name the action to continue with.',
  on: 'action',
  concerns: (type) => type !== undefined && targetsOf(type).length > 0,

  check(action, _facts, { setting: { contract } }) {
    if (action.type === undefined || !hasReadableOption(action)) return undefined;
    const found: Finding<MessageId>[] = [];
    for (const target of targetsOf(action.type)) checkTarget(action, target, contract, found);
    return found;
  },
});

/** The options that hold targets, one or by key. */
const targetsOf = perType(({ options }) => Object.entries(options).filter(([, { refersTo }]) => refersTo === 'action'));

/** An `option` that is no object does not decode; that is another fault. */
function hasReadableOption({ optionNode }: Action): boolean {
  return optionNode === undefined || optionNode.kind === 'null' || optionNode.kind === 'object';
}

function checkTarget(
  action: Action,
  [name, option]: readonly [string, Option],
  contract: Contract,
  into: Finding<MessageId>[],
): void {
  // Where the option was written in the wrong place, that is the fault.
  if (misplacedOptions(action).some(({ key }) => key.value.toLowerCase() === name)) return;
  const value = action.optionValue(name);
  const data = () => ({ action: action.label, option: name, key: '' });
  if (option.shape.is === 'id' && isNothing(value)) {
    const message = isFallback(action, name) ? 'fallback' : 'target';
    into.push({ at: action.at('option', name), message, data: data() });
  }
  for (const field of action.ids) {
    if (field.name !== name) continue;
    const { node, key } = field;
    if (node?.value === '') {
      const target = key === undefined ? name : `target of "${key}"`;
      into.push({ at: field.at, message: 'empty', data: { ...data(), option: target } });
    } else if (node !== undefined && isNeverFilled(node.value, action.flow, contract)) {
      const target = key === undefined ? name : `target of "${key}"`;
      into.push({ at: field.at, message: 'unset', data: { ...data(), option: target, key: node.value } });
    } else if (key !== undefined && isNothing(field.value)) {
      into.push({ at: field.at, message: 'key', data: { ...data(), key } });
    }
  }
}

/** Absent, null, or the nil id. */
function isNothing(value: SyntaxNode | undefined): boolean {
  if (value === undefined || value.kind === 'null') return true;
  return value.kind === 'string' && readUuid(value.value) === RESERVED_IDS.nil;
}

/** A target that is only asked for when it is given; without it the type has another way to go on. */
function isFallback({ type }: Action, option: string): boolean {
  return (type?.edges ?? []).some(({ when }) => when?.is === 'given' && when.option === option);
}
