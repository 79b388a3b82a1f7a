import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChainOutcome, chains, timeConditionOf } from '../../src/facts/index.ts';
import type { Action } from '../../src/flow/index.ts';
import { CONTRACTS, type Contract } from '../../src/platform/index.ts';
import type { Json } from '../../src/source/index.ts';
import { analyse } from '../analyse.ts';
import { PROPERTY_RUNS, PROPERTY_TIMEOUT } from '../property-runs.ts';
import { Minutes } from './minutes.ts';
import { MinutesByMachine } from './minutes-by-machine.ts';

const MAX_CONDITIONS = 4;

/** What a part is compared with; mostly it is left out, so that several conditions can meet. */
function operand(min: number, max: number, wildcard: number): fc.Arbitrary<Json | undefined> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(wildcard) },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 3, arbitrary: fc.integer({ min, max }) },
  );
}

const condition = fc.record({
  condition: fc.constantFrom('==', '!=', '>', '>=', '<', '<=', '>=', '<', '='),
  hour: operand(-1, 24, -1),
  minute: operand(-1, 60, -1),
  day: operand(0, 32, 0),
  month: operand(0, 13, 0),
  weekdays: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7])),
  target: fc.nat({ max: 11 }),
});

/** The conditions jump forward: to other conditions, to one of the actions behind them, or to an id that is not there. */
const flow: fc.Arbitrary<Json[]> = fc.array(condition, { minLength: 1, maxLength: MAX_CONDITIONS }).map((all) => [
  ...all.map(({ target, ...option }, index) => ({
    id: `n${index}`,
    type: 'condition_datetime',
    option: { ...defined(option), false_target_id: `n${index + 1 + (target % (all.length + 3 - index))}` },
  })),
  { id: `n${all.length}`, type: 'answer' },
  { id: `n${all.length + 1}`, type: 'talk', option: { text: 'Open.' } },
  { id: `n${all.length + 2}`, type: 'talk', option: { text: 'Closed.' } },
]);

function defined(option: object): Record<string, Json> {
  return Object.fromEntries(Object.entries(option).filter(([, value]) => value !== undefined));
}

test(
  'every minute of a week in each month comes out of a chain where the machine says, under both contracts',
  () => {
    fc.assert(
      fc.property(flow, (actions) => {
        for (const contract of CONTRACTS) compare(actions, contract);
      }),
      { numRuns: PROPERTY_RUNS / 2 },
    );
  },
  PROPERTY_TIMEOUT,
);

function compare(actions: readonly Json[], contract: Contract): void {
  const analysis = analyse(actions, contract);
  const [chain, ...others] = analysis.get(chains);
  expect(others).toEqual([]);
  if (chain === undefined) {
    // The engine drops every call at the first condition already.
    expect(contract).toBe('engine');
    expect(timeConditionOf(analysis.flow.actions[0] as Action)?.weekdays).not.toEqual([]);
    return;
  }
  expect(chain.isExact).toBe(true);
  const { byOutcome } = new MinutesByMachine(analysis, actions);
  const predicted = chain.outcomes.map((outcome) => [keyOf(outcome), minutesOf(outcome)] as const);
  // A date that falls on a weekday in other years only is not among the minutes.
  expect(new Set(predicted.filter(([, minutes]) => !minutes.isEmpty).map(([key]) => key))).toEqual(
    new Set(byOutcome.keys()),
  );
  for (const [outcome, minutes] of predicted) {
    const wanted = byOutcome.get(outcome) ?? new Minutes();
    if (!minutes.isSame(wanted)) expect({ contract, outcome, cells: minutes.cells }).toEqual({ cells: wanted.cells });
  }
}

function keyOf({ to, hasPassedAll }: ChainOutcome): string {
  return `${to?.index} ${hasPassedAll}`;
}

function minutesOf({ instants }: ChainOutcome): Minutes {
  const minutes = new Minutes();
  minutes.addAll(instants);
  return minutes;
}
