import type { TimeCondition, TimeOperand } from '@callflow-lint/core/facts';
import type { Option } from '@callflow-lint/core/platform';

/** Whether a condition compares with parts of a time that exist, by an operator that exists. */
export function isInRange(condition: TimeCondition): boolean {
  return hasOperator(condition) && strayOperands(condition).length === 0 && strayWeekdays(condition).length === 0;
}

/** The operator exists, is absent, or is filled in while the flow runs. */
export function hasOperator({ action, guard, operator }: TimeCondition): boolean {
  const values = action.type?.options[guard.operator]?.values;
  return operator === undefined || operator === '' || values === undefined || values.includes(operator);
}

/** The operands that no time ever has. Those below the range are wildcards. */
export function strayOperands({ action, parts }: TimeCondition): readonly TimeOperand[] {
  return parts.filter(({ option, value }) => value > (rangeOf(action.type?.options[option]).max ?? value));
}

/** The numbers of the list that are no weekdays. */
export function strayWeekdays({ action, guard, weekdays }: TimeCondition): readonly number[] {
  const { min, max } = rangeOf(action.type?.options[guard.weekdays]);
  return weekdays.filter((day) => day < (min ?? day) || day > (max ?? day));
}

/** The range of an option; empty when it has none. */
export function rangeOf(option: Option | undefined): NonNullable<Option['range']> {
  return option?.range ?? {};
}
