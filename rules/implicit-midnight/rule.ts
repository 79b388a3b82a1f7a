import {
  difference,
  instantsText,
  instantText,
  pickInstant,
  timeConditionOf,
  timeGuardOf,
  windowOf,
} from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';
import { defineRule, type Fix } from '@callflow-lint/core/rule';
import { insertMember, replaceNode, type SyntaxTree } from '@callflow-lint/core/source';
import { falseSide } from '../fieldwise-time/false-side.ts';
import { absentParts, hasImplicitMidnight, withWildcards } from './absent.ts';

export default defineRule({
  summary: 'An hour or minute that is left out, and compared as 0.',
  group: 'time',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    some: {
      text: '{{action}} leaves out the {{parts}}, and what is left out is compared as 0: it passes only {{passing}}.',
      consequence: 'misrouted',
      caller: 'A call at {{when}} {{else}}.',
    },
    never: {
      text: '{{action}} leaves out the {{parts}}, and what is left out is compared as 0: by {{operator}} it never passes.',
      consequence: 'misrouted',
      caller: 'Whatever the time, a call that gets here {{else}}.',
    },
  },
  help: 'Write -1 for the {{parts}} where any will do.',
  on: 'action',
  concerns: (type) => timeGuardOf(type) !== undefined,

  check(action, _facts, { document, setting: { contract } }) {
    const condition = timeConditionOf(action);
    if (condition === undefined || !hasImplicitMidnight(condition, contract)) return undefined;
    const absent = absentParts(condition);
    const passing = windowOf(condition, contract) ?? [];
    const lost = difference(windowOf(withWildcards(condition), contract) ?? [], passing);
    return {
      at: action.at('option', condition.guard.operator),
      message: passing.length === 0 ? 'never' : 'some',
      data: {
        action: action.label,
        parts: absent.join(' and the '),
        passing: instantsText(passing),
        operator: condition.operator ?? '',
        when: instantText(pickInstant(lost) ?? 0),
        else: falseSide(action),
      },
      fixes: leaveOpen(document.tree, action, absent),
    };
  },
});

/** One fix for each part: two members cannot be added at one place. */
function leaveOpen(tree: SyntaxTree, action: Action, absent: readonly string[]): Fix[] {
  const object = action.option;
  if (object === undefined) return [];
  return absent.map((option) => {
    const value = action.optionValue(option);
    const edits = value === undefined ? insertMember(tree, object, option, -1) : [replaceNode(tree, value, -1)];
    return { title: `Write "${option}": -1, for any ${option}`, safety: 'suggestion', edits };
  });
}
