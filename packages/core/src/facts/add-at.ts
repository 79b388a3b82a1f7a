/** Adds something to the list at an index; where nothing was added there is no list. */
export function addAt<Each>(index: number, each: Each, lists: Each[][]): void {
  const list = lists[index];
  if (list === undefined) lists[index] = [each];
  else list.push(each);
}
