import { type Instants, timeWindow } from '../../explore/index.ts';
import { type Action, rememberInFlow } from '../../flow/index.ts';
import { type DecodedRecord, numberOf, readOption, textOf } from '../../machine/index.ts';
import { type ActionType, type Contract, hasPlaceholder, type TimeGuard, type TimePart } from '../../platform/index.ts';

/** A condition on the current time, as an action states it. */
export interface TimeCondition {
  readonly action: Action;
  readonly guard: TimeGuard;
  /** As written; undefined when it is filled in while the flow runs. */
  readonly operator: string | undefined;
  /** In the order of the guard, the larger parts first. */
  readonly parts: readonly TimeOperand[];
  /** Sunday as 0; the empty list stands for every day. */
  readonly weekdays: readonly number[];
  readonly options: DecodedRecord;
}

/** What a part of the current time is compared with. */
export interface TimeOperand {
  readonly part: TimePart;
  readonly option: string;
  /** 0 when it is absent. */
  readonly value: number;
  /** False for the wildcard. */
  readonly isCompared: boolean;
  /** False when the option is absent or null. */
  readonly isWritten: boolean;
}

/** The condition on the time that actions of a type run on with; undefined for types without one. */
export function timeGuardOf(type: ActionType | undefined): TimeGuard | undefined {
  const first = type?.edges[0];
  return first?.when?.is === 'time' && first.to.go === 'next' ? first.when : undefined;
}

/** The condition an action states on the time; undefined for other actions, and where its option cannot be read. */
export function timeConditionOf(action: Action): TimeCondition | undefined {
  return timeGuardOf(action.type) === undefined ? undefined : readCondition(action);
}

/** Several rules ask about each action. */
const readCondition = rememberInFlow(
  ({ flow }: Action) => flow,
  (action): TimeCondition | undefined => {
    const { type, optionNode } = action;
    const guard = timeGuardOf(type);
    if (type === undefined || guard === undefined) return undefined;
    const record = readOption(type, optionNode);
    if (record === undefined) return undefined;
    const operator = textOf(record, guard.operator);
    const parts = guard.parts.map(({ part, option, from }): TimeOperand => {
      const node = action.optionValue(option);
      const value = numberOf(record, option);
      return { part, option, value, isCompared: value >= from, isWritten: node !== undefined && node.kind !== 'null' };
    });
    return {
      action,
      guard,
      operator: hasPlaceholder(operator) ? undefined : operator,
      parts,
      weekdays: record[guard.weekdays] as readonly number[],
      options: record,
    };
  },
);

/**
 * The instants that pass a time condition under a contract. That the engine drops calls at a weekday list is left out
 * of account: the list is the membership test that it is meant as.
 * @returns undefined when the operator is known only while the flow runs.
 */
export function windowOf({ guard, operator, options }: TimeCondition, contract: Contract): Instants | undefined {
  return operator === undefined ? undefined : timeWindow(guard, operator, options, contract).passing;
}
