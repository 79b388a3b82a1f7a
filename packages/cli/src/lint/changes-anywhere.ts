import { diffArrays } from 'diff';
import type { LineChange } from './line-change.ts';

/** The lines that differ between two texts, as few of them as there can be. */
export function changesAnywhere(before: readonly string[], after: readonly string[]): LineChange[] {
  const changes: LineChange[] = [];
  let [old, now] = [0, 0];
  for (const { added, removed, count = 0 } of diffArrays([...before], [...after])) {
    if (!added && !removed) {
      old += count;
      now += count;
      continue;
    }
    const last = changes.at(-1);
    const joins = last !== undefined && last.before + last.removed === old && last.after + last.added === now;
    const base = joins ? (changes.pop() as LineChange) : { before: old, removed: 0, after: now, added: 0 };
    changes.push({ ...base, removed: base.removed + (removed ? count : 0), added: base.added + (added ? count : 0) });
    if (removed) old += count;
    else now += count;
  }
  return changes;
}
