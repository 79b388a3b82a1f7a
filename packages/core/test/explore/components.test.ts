import fc from 'fast-check';
import { expect, test } from 'vitest';
import { components } from '../../src/explore/index.ts';

const graph = fc
  .integer({ min: 1, max: 9 })
  .chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));

function reachable(successors: readonly (readonly number[])[], from: number): Set<number> {
  const seen = new Set([from]);
  for (const node of seen) for (const to of successors[node] ?? []) seen.add(to);
  return seen;
}

test('two nodes share a component when each is reached from the other, and edges lead to lower ones', () => {
  fc.assert(
    fc.property(graph, (successors) => {
      const { of: component, order } = components(successors);
      const reach = successors.map((_, node) => reachable(successors, node));
      for (const [a, from] of reach.entries()) {
        for (const [b, back] of reach.entries()) expect(component[a] === component[b]).toBe(from.has(b) && back.has(a));
        for (const to of successors[a] ?? []) expect(component[to]).toBeLessThanOrEqual(component[a] ?? -1);
      }
      expect([...order].sort()).toEqual(successors.map((_, node) => node));
      const inOrder = order.map((node) => component[node] as number);
      expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    }),
  );
});

test('long chains need no stack', () => {
  const successors = Array.from({ length: 100_000 }, (_, node) => [(node + 1) % 100_000]);
  expect(new Set(components(successors).of).size).toBe(1);
});
