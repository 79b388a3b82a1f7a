import { expect, test } from 'vitest';
import { exploration, reachability } from '../../src/facts/index.ts';
import { CONTRACTS, STEP_CAP } from '../../src/platform/index.ts';
import type { Json } from '../../src/source/index.ts';
import { analyse } from '../analyse.ts';
import { replayProblem } from '../replay.ts';
import { Choices } from './choices.ts';
import { unforeseen } from './follow.ts';
import { randomRun } from './random-run.ts';

/** Sixty conditions on variables of their own, in a loop in a loop. */
const conditions: Json[] = [
  { id: 'outer', type: 'talk', option: { text: 'Hello.' } },
  { id: 'inner', type: 'sleep', option: { duration: 10 } },
  ...Array.from({ length: 60 }, (_, index) => ({
    id: `c${index}`,
    type: 'condition_variable',
    option: {
      condition: '==',
      variable: `\${v${index}}`,
      value_type: 'string',
      value_string: 'yes',
      false_target_id: index % 7 === 0 ? 'inner' : `c${Math.min(index + 2, 59)}`,
    },
  })),
  { type: 'goto', option: { target_id: 'inner', loop_count: 2 } },
  { type: 'goto', option: { target_id: 'outer', loop_count: 2 } },
  { type: 'hangup' },
];

/** Twelve counters that all count in one circle. */
const counters: Json[] = [
  { id: 'start', type: 'talk', option: { text: 'Hello.' } },
  ...Array.from({ length: 12 }, (_, index) => ({
    id: `g${index}`,
    type: 'goto',
    option: { target_id: index % 2 === 0 ? 'start' : `g${index - 1}`, loop_count: 3 + index },
  })),
  { type: 'hangup' },
];

/** Sixty branches on variables of their own that the flow sets on some ways, in a loop in a loop. */
const branches: Json[] = [
  { id: 'outer', type: 'talk', option: { text: 'Hello.' } },
  { id: 'inner', type: 'digits_receive', option: { duration: 10, length: 1 } },
  ...Array.from({ length: 60 }, (_, index): Json[] => [
    {
      id: `b${index}`,
      type: 'branch',
      option: {
        variable: `v${index}`,
        default_target_id: `s${index}`,
        target_ids: { yes: index % 7 === 0 ? 'inner' : `b${Math.min(index + 2, 59)}`, no: 'outer' },
      },
    },
    {
      id: `s${index}`,
      type: 'variable_set',
      option: { key: `v${(index + 30) % 60}`, value: '${voipbin.call.digits}' },
    },
  ]).flat(),
  { type: 'goto', option: { target_id: 'inner', loop_count: 2 } },
  { type: 'goto', option: { target_id: 'outer', loop_count: 2 } },
  { type: 'hangup' },
];

test.each([
  ['conditions', conditions],
  ['counters', counters],
] as const)('a flow whose %s multiply is explored in few states, soundly', (_, actions) => {
  for (const contract of CONTRACTS) {
    const analysis = analyse(actions, contract);
    const { nodes } = analysis.get(exploration);
    expect(nodes.length).toBeLessThan(actions.length * STEP_CAP * 2);
    const reach = analysis.get(reachability);
    const choices = new Choices(1);
    for (let count = 0; count < 200; count++) {
      expect(unforeseen(analysis.get(exploration), randomRun(analysis, choices))).toBeUndefined();
    }
    for (const action of analysis.flow.actions) {
      const witness = reach.witness(action);
      if (witness !== undefined) expect(replayProblem(analysis, witness)).toBeUndefined();
    }
  }
});

test('branches that multiply are merged into few states, soundly, and what they decide is no longer certain', () => {
  const analysis = analyse(branches);
  const { nodes, isMerged } = analysis.get(exploration);
  expect(isMerged).toBe(true);
  // So many states are explored well within a second.
  expect(nodes.length).toBeLessThan(8000);
  const [last] = analysis.flow.actions.slice(-1);
  expect(last === undefined ? undefined : analysis.get(reachability).of(last)).not.toBe('always');
  const choices = new Choices(2);
  for (let count = 0; count < 50; count++) {
    expect(unforeseen(analysis.get(exploration), randomRun(analysis, choices))).toBeUndefined();
  }
});

test('the documentation counts every jump, so that conditions multiply and states are merged', () => {
  expect(analyse(conditions).get(exploration).isMerged).toBe(true);
});

test('counting alone merges nothing: it takes steps, and these are limited', () => {
  const analysis = analyse([
    { id: 'menu', type: 'talk', option: { text: 'Hello.' } },
    { type: 'goto', option: { target_id: 'menu', loop_count: 30 } },
    { type: 'hangup' },
  ]);
  const { isMerged, nodes } = analysis.get(exploration);
  expect(isMerged).toBe(false);
  // 30 jumps and the one that is not taken: 62 states, and the hangup.
  expect(nodes).toHaveLength(63);
});
