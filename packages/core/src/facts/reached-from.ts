/**
 * The actions that control may get to from some of them on, these included, whatever conditions say.
 * @param successors by action
 * @param stops where it does not go on
 */
export function reachedFrom(
  starts: Iterable<number>,
  successors: readonly (readonly number[])[],
  stops: ReadonlySet<number> = NOWHERE,
): ReadonlySet<number> {
  const reached = new Set(starts);
  for (const index of reached) {
    if (!stops.has(index)) for (const next of successors[index] ?? []) reached.add(next);
  }
  return reached;
}

const NOWHERE: ReadonlySet<number> = new Set();
