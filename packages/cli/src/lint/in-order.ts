/**
 * The results of some work in the order of its items, while up to so many items are worked on at the same time.
 * @param width 1: one after the other
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  width: number,
): AsyncGenerator<Result> {
  const pending: Promise<Result>[] = [];
  const rest = items.values();
  for (;;) {
    while (pending.length < width) {
      const { value: item, done } = rest.next();
      if (done === true) break;
      const result = work(item);
      // It is told where it is waited for, which may be later.
      result.catch(() => undefined);
      pending.push(result);
    }
    const first = pending.shift();
    if (first === undefined) return;
    yield await first;
  }
}
