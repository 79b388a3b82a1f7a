import {
  type TimeCondition,
  type TimeOperand,
  timeConditionOf,
  timeGuardOf,
  windowOf,
} from '@callflow-lint/core/facts';
import type { Contract } from '@callflow-lint/core/platform';
import { defineRule, type Finding, type Fix } from '@callflow-lint/core/rule';
import { replaceNode, type SyntaxTree } from '@callflow-lint/core/source';
import { falseSide } from '../fieldwise-time/false-side.ts';
import { hasOperator, rangeOf, strayOperands, strayWeekdays } from './in-range.ts';

type MessageId = 'operand' | 'weekday' | 'operator';

export default defineRule({
  summary: 'An hour, minute, day, month or weekday that does not exist, or an operator that does not.',
  group: 'time',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    operand: {
      text: '{{action}} asks for {{option}} {{value}}, but the last one is {{last}}.',
      consequence: 'misrouted',
      caller: '{{caller}}',
    },
    weekday: {
      text: '{{action}} lists the weekday {{value}}, but weekdays go from 0, which is Sunday, to {{last}}.',
      consequence: 'misrouted',
      caller: '{{caller}}',
    },
    operator: {
      text: '{{action}} compares by "{{value}}", which the platform does not know: it knows {{operators}}.',
      consequence: 'misrouted',
      caller: '{{caller}}',
    },
  },
  help: 'Hours go from 0 to 23 and minutes to 59; the end of a day is <= 23:59, and Sunday is 0.',
  on: 'action',
  concerns: (type) => timeGuardOf(type) !== undefined,

  check(action, _facts, { document, setting }) {
    const condition = timeConditionOf(action);
    if (condition === undefined) return undefined;
    const { contract } = setting;
    if (!hasOperator(condition)) {
      const isMeant = condition.parts.some(({ isCompared }) => isCompared);
      return isMeant ? describeOperator(condition, document.tree) : undefined;
    }
    const found = strayOperands(condition).map((operand) => describeOperand(operand, condition, contract));
    const [day] = strayWeekdays(condition);
    return day === undefined ? found : [...found, describeWeekday(day, condition, contract)];
  },
});

function describeOperator(condition: TimeCondition, tree: SyntaxTree): Finding<MessageId> {
  const { action, guard, operator = '' } = condition;
  const operators = action.type?.options[guard.operator]?.values ?? [];
  const meant = MEANT[operator.trim().toLowerCase()];
  const node = action.optionValue(guard.operator);
  const fix: Fix[] =
    meant === undefined || node === undefined
      ? []
      : [{ title: `Write "${meant}"`, safety: 'suggestion', edits: [replaceNode(tree, node, meant)] }];
  return {
    at: action.at('option', guard.operator),
    message: 'operator',
    data: {
      action: action.label,
      value: operator,
      operators: `${operators.slice(0, -1).join(' ')} and ${operators.at(-1)}`,
      caller: `Whatever the time, a call that gets here ${falseSide(action)}.`,
    },
    fixes: fix,
  };
}

/** How other languages write the operators. */
const MEANT: Readonly<Record<string, string>> = {
  '=': '==',
  '===': '==',
  eq: '==',
  '<>': '!=',
  '!==': '!=',
  ne: '!=',
  gt: '>',
  '=>': '>=',
  '≥': '>=',
  ge: '>=',
  gte: '>=',
  lt: '<',
  '=<': '<=',
  '≤': '<=',
  le: '<=',
  lte: '<=',
};

function describeOperand(
  { option, value }: TimeOperand,
  condition: TimeCondition,
  contract: Contract,
): Finding<MessageId> {
  const { action } = condition;
  return {
    at: action.at('option', option),
    message: 'operand',
    data: {
      action: action.label,
      option,
      value,
      last: rangeOf(action.type?.options[option]).max ?? value,
      caller: neverPasses(condition, contract) ?? `Every ${option} passes, as if it had been left open.`,
    },
  };
}

function describeWeekday(value: number, condition: TimeCondition, contract: Contract): Finding<MessageId> {
  const { action, guard } = condition;
  return {
    at: action.at('option', guard.weekdays),
    message: 'weekday',
    data: {
      action: action.label,
      value,
      last: rangeOf(action.type?.options[guard.weekdays]).max ?? value,
      caller: neverPasses(condition, contract) ?? `On the day that was meant, a call ${falseSide(action)}.`,
    },
  };
}

/** What becomes of every call at a condition that no time passes, or nobody knows which; undefined when some times pass. */
function neverPasses(condition: TimeCondition, contract: Contract): string | undefined {
  const passing = windowOf(condition, contract);
  if (passing === undefined) return 'No clock ever shows that, so it decides nothing or keeps every call out.';
  return passing.length > 0 ? undefined : `Whatever the time, a call that gets here ${falseSide(condition.action)}.`;
}
