import { isSameSet, type TimeCondition, windowOf } from '@callflow-lint/core/facts';
import type { Contract } from '@callflow-lint/core/platform';
import { isWrittenElsewhere } from '../missing-option/written-elsewhere.ts';
import { hasOperator } from '../time-field-range/in-range.ts';

/** The smallest number is no wildcard for these, so they are compared even when they are left out. */
const WILDCARD = -1;

/** The condition as if the parts that were left out were wildcards. */
export function withWildcards(condition: TimeCondition): TimeCondition {
  const options = { ...condition.options };
  for (const option of absentParts(condition)) options[option] = WILDCARD;
  return { ...condition, options };
}

/** The options of the parts that were left out, and are compared all the same. */
export function absentParts({ parts }: TimeCondition): readonly string[] {
  return parts.filter(({ isCompared, isWritten }) => isCompared && !isWritten).map(({ option }) => option);
}

/** Whether it makes a difference to a condition that parts that were left out are compared as 0. */
export function hasImplicitMidnight(condition: TimeCondition, contract: Contract): boolean {
  const absent = absentParts(condition);
  if (absent.length === 0 || !condition.operator || !hasOperator(condition)) return false;
  const passing = windowOf(condition, contract) ?? [];
  const meant = windowOf(withWildcards(condition), contract) ?? [];
  if (isSameSet(passing, meant)) return false;
  const { action } = condition;
  const record = action.fields.records.find(({ within }) => within === undefined);
  return record !== undefined && !absent.some((option) => isWrittenElsewhere(option, action, record));
}
