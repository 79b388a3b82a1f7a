import { expect, test } from 'vitest';
import { Plan } from '../../src/explore/index.ts';
import { ingest, type Program } from '../../src/machine/index.ts';
import { type Contract, DIGITS } from '../../src/platform/index.ts';
import type { Json } from '../../src/source/index.ts';

function planFor(actions: Json[], contract: Contract = 'documented'): Plan {
  return new Plan(ingest({ actions }, { ids: 'symbolic' }).program as Program, contract, 'call');
}

function liveIn(plan: Plan): string[][] {
  const { variables, liveness } = plan;
  return plan.successors.map((_, index) =>
    variables.filter((_name, variable) => liveness.isLive(index, variable)).sort(),
  );
}

const compare = (variable: string): Json => ({
  type: 'condition_variable',
  option: { condition: '==', variable, value_type: 'string', value_string: 'a', false_target_id: 'end' },
});

test('a variable is live up to the last guard that reads it', () => {
  const plan = planFor([
    { type: 'answer' },
    compare('${x}'),
    { type: 'talk' },
    compare('${y}'),
    { type: 'hangup', id: 'end' },
  ]);
  expect(plan.variables).toEqual(['x', 'y']);
  expect(liveIn(plan)).toEqual([['x', 'y'], ['x', 'y'], ['y'], ['y'], []]);
});

test('what is copied is followed, and live before the copy', () => {
  const copy: Json = { type: 'variable_set', option: { key: 'x', value: 'to ${z}' } };
  const plan = planFor([copy, compare('${x}'), { type: 'hangup', id: 'end' }]);
  expect(plan.variables).toEqual(['x', 'z']);
  expect(liveIn(plan)).toEqual([['x', 'z'], ['x'], []]);
});

test('a collection looks at the digits', () => {
  const plan = planFor([
    { type: 'talk' },
    { type: 'digits_receive', option: { duration: 1000, length: 1 } },
    { type: 'talk' },
  ]);
  expect(liveIn(plan)).toEqual([[DIGITS], [DIGITS], []]);
});

test('a bare name is a variable by the documentation only', () => {
  const actions = [compare('x'), { type: 'hangup', id: 'end' }];
  expect(planFor(actions, 'documented').variables).toEqual(['x']);
  expect(planFor(actions, 'engine').variables).toEqual([]);
});

test('a template may be read wherever control is decided', () => {
  const plan = planFor([
    { type: 'condition_datetime', option: { condition: '${op}', false_target_id: '${target}' } },
    { type: 'digits_send', option: { digits: '${tones}', duration: 100 } },
    { type: 'connect', option: { destinations: [{ type: '${kind}' }] } },
  ]);
  expect([...plan.variables].sort()).toEqual(['kind', 'op', 'target', 'tones']);
});

test('successors are what control can reach, whatever guards say', () => {
  const plan = planFor([
    { id: 'a', type: 'branch', option: { target_ids: { 1: 'c', 2: 'nowhere' }, default_target_id: 'a' } },
    { id: 'b', type: 'hangup' },
    { id: 'c', type: 'goto', option: { target_id: 'a', loop_count: 2 } },
  ]);
  // A branch without match runs on by the documentation, were it not for its default.
  expect(plan.successors.map((targets) => [...targets].sort())).toEqual([[0, 1, 2], [], [0]]);
  expect(plan.component[0]).toBe(plan.component[2]);
  expect(plan.component[1]).not.toBe(plan.component[0]);
});

test('a branch whose variable is filled in may look at any variable, the usual one included', () => {
  const branch: Json = { type: 'branch', option: { variable: '${x}', target_ids: { a: 'end' } } };
  const plan = planFor([{ type: 'talk' }, branch, compare('${y}'), { type: 'hangup', id: 'end' }]);
  expect(plan.variables).toEqual(['x', DIGITS, 'y']);
  expect(liveIn(plan).slice(0, 2)).toEqual([
    [DIGITS, 'x', 'y'],
    [DIGITS, 'x', 'y'],
  ]);
});
