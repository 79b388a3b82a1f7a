import type { LineChange } from './line-change.ts';
import { lineChanges } from './line-changes.ts';

const CONTEXT = 3;

/** The difference between two texts as `patch` and `git apply` read it; empty when there is none. */
export async function unifiedDiff(path: string, before: string, after: string): Promise<string> {
  if (before === after) return '';
  const [old, now] = [linesOf(before), linesOf(after)];
  const changes = await lineChanges(old, now);
  const hunks = groups(changes).map((group) => hunk(group, old, now));
  return `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`;
}

/** Lines with their ends, so that a last line without one and CRLF are told apart. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Changes whose contexts touch share a hunk. */
function groups(changes: readonly LineChange[]): LineChange[][] {
  const grouped: LineChange[][] = [];
  for (const change of changes) {
    const group = grouped.at(-1);
    const last = group?.at(-1);
    if (last !== undefined && change.before - (last.before + last.removed) <= 2 * CONTEXT) group?.push(change);
    else grouped.push([change]);
  }
  return grouped;
}

function hunk(changes: readonly LineChange[], old: readonly string[], now: readonly string[]): string {
  const [first, last] = [changes[0] as LineChange, changes.at(-1) as LineChange];
  const lead = Math.min(CONTEXT, first.before);
  const start = first.before - lead;
  const end = Math.min(old.length, last.before + last.removed + CONTEXT);
  const body: string[] = [];
  let at = start;
  for (const change of changes) {
    body.push(...marked(' ', old.slice(at, change.before)));
    body.push(...marked('-', old.slice(change.before, change.before + change.removed)));
    body.push(...marked('+', now.slice(change.after, change.after + change.added)));
    at = change.before + change.removed;
  }
  body.push(...marked(' ', old.slice(at, end)));
  const grown = changes.reduce((sum, { added, removed }) => sum + added - removed, 0);
  const header = `@@ -${span(start, end - start)} +${span(first.after - lead, end - start + grown)} @@\n`;
  return header + body.join('');
}

function marked(mark: string, lines: readonly string[]): string[] {
  return lines.map((line) => (line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`));
}

/** Where a stretch of lines begins, from 1, and how long it is; an empty one is given by the line before it. */
function span(start: number, length: number): string {
  return `${length === 0 ? start : start + 1},${length}`;
}
