/** A stretch of lines that a change replaces: lines of before by lines of after, counted from 0. */
export interface LineChange {
  readonly before: number;
  readonly removed: number;
  readonly after: number;
  readonly added: number;
}

/**
 * The lines that differ between two texts. Fixes mostly change lines in place, and then a comparison line by line is enough,
 * which keeps a flow of thousands of actions fast; anything else is left to a real difference.
 */
export async function lineChanges(before: readonly string[], after: readonly string[]): Promise<LineChange[]> {
  return before.length === after.length ? changesInPlace(before, after) : await changesAnywhere(before, after);
}

function changesInPlace(before: readonly string[], after: readonly string[]): LineChange[] {
  const changes: LineChange[] = [];
  for (let line = 0; line < before.length; line++) {
    if (before[line] === after[line]) continue;
    const start = line;
    while (line < before.length && before[line] !== after[line]) line++;
    changes.push({ before: start, removed: line - start, after: start, added: line - start });
  }
  return changes;
}

async function changesAnywhere(before: readonly string[], after: readonly string[]): Promise<LineChange[]> {
  const { diffArrays } = await import('diff');
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
