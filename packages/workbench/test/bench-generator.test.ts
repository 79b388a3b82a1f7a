import { Project } from '@callflow-lint/core/facts';
import { readDocument } from '@callflow-lint/core/flow';
import { STEP_CAP } from '@callflow-lint/core/platform';
import { parse } from '@callflow-lint/core/source';
import { lint, session } from '@callflow-lint/linter';
import { describe, expect, test } from 'vitest';
import { flowText, generateFlow } from '../src/bench/generator.ts';
import { generateProject } from '../src/bench/project.ts';
import type { ActionJson } from '../src/bench/write-actions.ts';

const wishes = [2, 3, 20, 500].flatMap((actions) => [1, 2, 3, 4, 5].map((seed) => ({ actions, seed })));

interface Jumps {
  readonly target_id?: string;
  readonly target_ids?: Readonly<Record<string, string>>;
  readonly default_target_id?: string;
  readonly false_target_id?: string;
}

/** Every index that is met when all jumps are taken. */
function reached(actions: readonly ActionJson[]): Set<number> {
  const indexOf = new Map(actions.map(({ id }, index) => [id, index]));
  const met = new Set<number>();
  for (const open = [0]; open.length > 0; ) {
    const index = open.pop() as number;
    const action = actions[index];
    if (action === undefined || met.has(index)) continue;
    met.add(index);
    const { target_id, target_ids, default_target_id, false_target_id }: Jumps = action.option ?? {};
    const jumps = [target_id, default_target_id, false_target_id, ...Object.values(target_ids ?? {})];
    open.push(...jumps.flatMap((id) => (id === undefined ? undefined : indexOf.get(id)) ?? []));
    if (action.type !== 'hangup') open.push(index + 1);
  }
  return met;
}

test.each(wishes)('makes the same flow twice: %j', (wish) => {
  const faulty = { ...wish, faultShare: 0.1 };
  expect(flowText(generateFlow(wish))).toBe(flowText(generateFlow(wish)));
  expect(generateFlow(faulty)).toEqual(generateFlow(faulty));
});

test('makes other flows from other seeds', () => {
  const texts = [1, 2, 3, 4].map((seed) => flowText(generateFlow({ actions: 20, seed })));
  expect(new Set(texts).size).toBe(4);
});

test('refuses a flow that cannot both begin and end', () => {
  expect(() => generateFlow({ actions: 1, seed: 1 })).toThrow(RangeError);
});

describe.each(wishes)('the flow of %j', (wish) => {
  const { actions } = generateFlow(wish);

  test('has as many actions as asked for, and ids that differ', () => {
    expect(actions).toHaveLength(wish.actions);
    const ids = actions.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is a flow to the linter', () => {
    const document = readDocument(parse(flowText(generateFlow(wish))));
    expect(document.tree.problems).toEqual([]);
    expect(document.likeness).toBe('flows');
    expect(document.flows.map((flow) => flow.actions.length)).toEqual([wish.actions]);
  });

  test('is reached everywhere', () => {
    expect(reached(actions).size).toBe(wish.actions);
  });
});

test('sprinkles as many faults as asked for, and changes nothing else', () => {
  const wish = { actions: 500, seed: 7 };
  const clean = generateFlow(wish);
  const { actions, faults } = generateFlow({ ...wish, faultShare: 0.05 });
  expect(clean.faults).toEqual([]);
  expect(faults).toHaveLength(25);
  expect(new Set(faults.map(({ fault }) => fault)).size).toBe(4);
  const changed = actions.flatMap((action, index) =>
    JSON.stringify(action) === JSON.stringify(clean.actions[index]) ? [] : [index],
  );
  expect(changed).toEqual(faults.map(({ action }) => action));
});

test.each(wishes)('has no fault to any rule, but that it may be too long: %j', (wish) => {
  const rules = lint(flowText(generateFlow(wish)), { preset: 'strict' }).diagnostics.map(({ rule }) => rule);
  expect(rules.filter((rule) => wish.actions <= STEP_CAP || rule !== 'step-cap')).toEqual([]);
});

test('makes projects whose flows have ids and fetch those behind them, without circles', () => {
  const flows = [...generateProject({ flows: 200, actions: 20 })];
  const order = new Map(flows.map(({ id }, index) => [id, index]));
  expect(order.size).toBe(200);
  const fetches = flows.flatMap(({ actions }, from) =>
    actions.flatMap(({ type, option }) =>
      type === 'fetch_flow' ? [[from, order.get(option?.flow_id as string)]] : [],
    ),
  );
  expect(fetches.length).toBeGreaterThan(20);
  for (const [from = 0, to = -1] of fetches) expect(to).toBeGreaterThan(from);
  expect([...generateProject({ flows: 200, actions: 20 })]).toEqual(flows);
});

test('makes projects without a fault', () => {
  const documents = [...generateProject({ flows: 60, actions: 20 })].map((flow, index) =>
    readDocument(parse(flowText(flow)), `${index}.json`),
  );
  const { lint: lintOne } = session({ preset: 'strict', project: Project.of(documents) });
  const found = documents.flatMap(({ tree, path }) => lintOne(tree, { path }).diagnostics.map(({ rule }) => rule));
  expect(found).toEqual([]);
});
