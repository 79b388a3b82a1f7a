import type { Block, Case } from './case.ts';
import type { CaseResult } from './run-case.ts';

/** Writes what came of the cases into the `report` and `fixed` blocks that a page already has. */
export function updatePage(markdown: string, results: readonly (readonly [Case, CaseResult])[]): string {
  const blocks = results.flatMap(([{ report, fixed }, result]) => [
    ...(report === undefined ? [] : [{ block: report, text: result.report }]),
    ...(fixed === undefined ? [] : [{ block: fixed, text: result.fixed }]),
  ]);
  // From the end, so that the offsets before stay true.
  blocks.sort((a, b) => b.block.start - a.block.start);
  return blocks.reduce((page, { block, text }) => replaceBlock(page, block, text), markdown);
}

function replaceBlock(page: string, { start, end }: Block, text: string): string {
  const lines = page.slice(start, end).split('\n');
  const body = text === '' ? [] : [text];
  return page.slice(0, start) + [lines[0], ...body, lines.at(-1)].join('\n') + page.slice(end);
}
