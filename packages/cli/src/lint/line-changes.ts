import type { LineChange } from './line-change.ts';

/**
 * The lines that differ between two texts. Fixes mostly change lines in place, and then a comparison line by line is enough,
 * which keeps a flow of thousands of actions fast; anything else is left to a real difference.
 */
export async function lineChanges(before: readonly string[], after: readonly string[]): Promise<LineChange[]> {
  if (before.length === after.length) return changesInPlace(before, after);
  const { changesAnywhere } = await import('./changes-anywhere.ts');
  return changesAnywhere(before, after);
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
