import {
  ANY_TIME,
  complement,
  type Instants,
  intersection,
  isSameSet,
  type TimeCondition,
  type TimeOperand,
  union,
  windowOf,
} from '@callflow-lint/core/facts';
import type { Contract, TimePart } from '@callflow-lint/core/platform';
import { isInRange } from '../time-field-range/in-range.ts';

/** A time condition whose parts, compared one by one, do not mean the time that they read like. */
export interface Misreading {
  /** The parts that belong together: a date or a time of day. */
  readonly operands: readonly TimeOperand[];
  /** When it passes, as far as these parts decide. */
  readonly passing: Instants;
  /** When it should pass, read as one date or one time of day. */
  readonly meant: Instants;
  /** The part that no time passes; undefined when each of them by itself can pass. */
  readonly impossible: TimeOperand | undefined;
}

/** Read as one point in time: what is written together, the larger part first. */
const WHOLES: readonly (readonly TimePart[])[] = [
  ['month', 'day'],
  ['hour', 'minute'],
];

const OPERATORS = ['!=', '<', '<=', '>', '>='];

/** What a condition is misread in; undefined when comparing part by part means the same, or other rules say what is wrong. */
export function findMisreading(condition: TimeCondition, contract: Contract): Misreading | undefined {
  if (!OPERATORS.includes(condition.operator ?? '') || !isInRange(condition)) return undefined;
  for (const whole of WHOLES) {
    const operands = condition.parts.filter(
      ({ part, isCompared, isWritten }) => whole.includes(part) && isCompared && isWritten,
    );
    if (operands.length < 2 || isLeftToLarger(operands, condition, contract)) continue;
    const passing = comparing(operands, condition, contract);
    const meant = read(operands, condition, contract);
    if (isSameSet(passing, meant)) continue;
    const impossible = operands.find((operand) => comparing([operand], condition, contract).length === 0);
    return { operands, passing, meant, impossible };
  }
  return undefined;
}

/** The instants that pass, were these parts the only ones. */
function comparing(
  operands: readonly TimeOperand[],
  condition: TimeCondition,
  contract: Contract,
  operator = condition.operator,
): Instants {
  const { guard, parts, options } = condition;
  const only = { ...options, [guard.operator]: operator, [guard.weekdays]: [] };
  for (const each of parts) if (!operands.includes(each)) only[each.option] = WILDCARD;
  return windowOf({ ...condition, operator, options: only }, contract) ?? ANY_TIME;
}

const WILDCARD = -1;

/** Where the smaller part passes always, as in `>= 9:00`, the larger one decides, whichever way they are read. */
function isLeftToLarger(operands: readonly TimeOperand[], condition: TimeCondition, contract: Contract): boolean {
  return (
    condition.operator?.endsWith('=') === true &&
    condition.operator !== '!=' &&
    isSameSet(comparing(operands.slice(1), condition, contract), ANY_TIME)
  );
}

/** The instants that pass if the parts are one number, the larger part in front. */
function read(operands: readonly TimeOperand[], condition: TimeCondition, contract: Contract): Instants {
  const { operator = '' } = condition;
  const equal = (among: readonly TimeOperand[]) => comparing(among, condition, contract, '==');
  if (operator === '!=') return complement(equal(operands));
  const strict = operator.slice(0, 1);
  return operands.reduce<Instants>(
    (set, operand, index) =>
      union(set, intersection(equal(operands.slice(0, index)), comparing([operand], condition, contract, strict))),
    operator === strict ? [] : equal(operands),
  );
}
