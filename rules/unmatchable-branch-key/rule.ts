import { branchKeys, type UnmatchedKey } from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import { deadKeys } from './dead-keys.ts';

type MessageId = 'letters' | 'long' | 'end-key' | 'emptied' | 'values';

const caller = 'Nobody is led to {{target}} by this key.';

export default defineRule({
  summary: 'A branch key that what is stored can never equal.',
  group: 'values',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    letters: {
      text: 'No caller can press "{{key}}": a telephone has the keys 0 to 9, * and #.',
      consequence: 'misrouted',
      caller,
      help: 'Write the keys that callers press.',
    },
    long: {
      text: 'The key "{{key}}" never matches: no call gets here with more than {{longest}} stored.',
      consequence: 'misrouted',
      caller,
      help: 'Let the digits_receive before it collect as many keys as the longest branch key has.',
    },
    'end-key': {
      text: 'Whoever ends the entry with "{{end}}" has "{{key}}{{end}}" stored, and no key here equals that.',
      consequence: 'misrouted',
      caller: 'These callers are led on by the default; only those who wait until time is up match {{keys}}.',
      level: 'warn',
      help: 'Write the keys with the end key behind them, or leave the end key out and let the length end the entry.',
    },
    emptied: {
      text: 'No key of {{action}} ever matches: a branch before it has emptied the variable, and nothing is stored since.',
      consequence: 'misrouted',
      caller: 'Every call goes on as if the caller had pressed nothing.',
      help: 'Collect keys once more before this branch.',
    },
    values: {
      text: 'The key "{{key}}" never matches: the variable is always {{values}} here.',
      consequence: 'misrouted',
      caller,
      level: 'warn',
      help: 'Write the key as the flow sets the variable, or remove it.',
    },
  },
  help: 'Write a key that can be stored when a call gets here.',
  on: 'action',
  concerns: (type) => type?.edges.some(({ when }) => when?.is === 'key') === true,
  needs: [branchKeys],

  check(branch, facts) {
    const unmatched = facts.branchKeys.unmatched(branch);
    if (unmatched.length === 0) return undefined;
    const found = deadKeys(branch, facts.branchKeys)
      // A branch that finds nothing stored has one fault, not one for each key.
      .filter(({ why }, index) => why !== 'emptied' || index === 0)
      .map((dead) => describe(branch, dead.why, [dead]));
    const ended = unmatched.filter(({ why }) => why === 'end-key');
    return isNotEmpty(ended) ? [...found, describe(branch, 'end-key', ended)] : found;
  },
});

type Keys = readonly [UnmatchedKey, ...UnmatchedKey[]];

function isNotEmpty(keys: readonly UnmatchedKey[]): keys is Keys {
  return keys.length > 0;
}

/** @param keys all that the finding is about; it is shown at the first. */
function describe(branch: Action, message: MessageId, keys: Keys): Finding<MessageId> {
  const [{ key, longest, endKeys, values }] = keys;
  const reference = branch.references.find((each) => each.key === key);
  const target = reference?.id === undefined ? undefined : branch.flow.byId.get(reference.id);
  return {
    at: message === 'emptied' ? branch.at() : branch.at('option', reference?.name ?? '', key),
    message,
    data: {
      key,
      action: branch.label,
      target: target?.label ?? 'its target',
      longest: longest === 1 ? 'one key' : `${longest} keys`,
      end: endKeys.charAt(0),
      keys: keys.map((each) => `"${each.key}"`).join(' or '),
      values: values.map((value) => (value === '' ? 'empty' : `"${value}"`)).join(' or '),
    },
  };
}
