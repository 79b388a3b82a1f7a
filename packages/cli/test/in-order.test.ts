import { expect, test } from 'vitest';
import { inOrder } from '../src/lint/in-order.ts';

/** Work that is finished when somebody says so. */
function heldWork() {
  const finish = new Map<number, (result: string) => void>();
  const work = (item: number) =>
    new Promise<string>((resolve) => {
      finish.set(item, resolve);
    });
  return { finish, work };
}

test('gives results in the order of the items, whichever is ready first', async () => {
  const { finish, work } = heldWork();
  const results: string[] = [];
  const all = (async () => {
    for await (const result of inOrder([1, 2, 3], work, 2)) results.push(result);
  })();
  await Promise.resolve();
  expect([...finish.keys()]).toEqual([1, 2]);
  finish.get(2)?.('two');
  await new Promise(setImmediate);
  expect([results, [...finish.keys()]]).toEqual([[], [1, 2]]);
  finish.get(1)?.('one');
  await new Promise(setImmediate);
  expect(results).toEqual(['one', 'two']);
  finish.get(3)?.('three');
  await all;
  expect(results).toEqual(['one', 'two', 'three']);
});

test('tells what went wrong where its turn is', async () => {
  const seen: number[] = [];
  const work = (item: number) => (item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item));
  await expect(async () => {
    for await (const result of inOrder([1, 2, 3], work, 3)) seen.push(result);
  }).rejects.toThrow('two');
  expect(seen).toEqual([1]);
});
