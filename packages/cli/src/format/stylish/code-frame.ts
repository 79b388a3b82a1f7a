import type { Range } from '@callflow-lint/core/report';
import { displayWidth } from '../../output/display-width.ts';
import type { Paint } from '../../output/paint.ts';
import { visible } from '../../output/visible.ts';

/** How much of a long line is shown, e.g. of a flow that is written on one line. */
const MAX_COLUMNS = 100;

/** The line of a range with carets under it, and the line before. */
export function codeFrame(text: string, range: Range, paint: Paint): string[] {
  const { start } = range;
  const lineStart = start.offset - (start.column - 1);
  const gutter = String(start.line).length;
  const lines: string[] = [];
  const line = text.slice(lineStart, endOfLine(text, lineStart));
  const shown = cut(line, start.column - 1);
  const before = lineBefore(text, lineStart);
  // Beside a line that is shown from its middle, the one before would mislead.
  if (before !== undefined && before.trim() !== '' && shown.from === 0) {
    lines.push(frameLine(String(start.line - 1), cut(before, 0).text, gutter, paint));
  }
  lines.push(frameLine(String(start.line), shown.text, gutter, paint));
  lines.push(frameLine('', carets(shown, range, paint), gutter, paint));
  return lines;
}

interface Cut {
  readonly text: string;
  /** Index in the line of the first character shown. */
  readonly from: number;
  readonly lead: string;
  readonly length: number;
}

/** A stretch of a line around a column, with an ellipsis where something is left out. */
function cut(line: string, column: number): Cut {
  if (line.length <= MAX_COLUMNS) return { text: clean(line), from: 0, lead: '', length: line.length };
  const from =
    column < MAX_COLUMNS / 2 ? 0 : whole(line, Math.min(column - MAX_COLUMNS / 3, line.length - MAX_COLUMNS));
  const to = whole(line, Math.min(line.length, from + MAX_COLUMNS));
  const lead = from > 0 ? '…' : '';
  const tail = to < line.length ? '…' : '';
  return { text: lead + clean(line.slice(from, to)) + tail, from, lead, length: to - from };
}

function carets({ text, from, lead, length }: Cut, { start, end }: Range, paint: Paint): string {
  const first = start.column - 1 - from;
  const last = end.line === start.line ? Math.min(end.column - 1 - from, length) : length;
  const under = text.slice(lead.length + first, lead.length + Math.max(last, first + 1));
  const before = displayWidth(text.slice(0, lead.length + first));
  return ' '.repeat(before) + paint.red('^'.repeat(Math.max(1, displayWidth(under))));
}

function frameLine(number: string, content: string, gutter: number, paint: Paint): string {
  return `${paint.dim(`${number.padStart(gutter)} │`)} ${content}`.trimEnd();
}

function clean(text: string): string {
  return visible(text.replaceAll('\t', ' '));
}

/** The index, moved off the middle of a surrogate pair. */
function whole(line: string, index: number): number {
  const at = Math.floor(index);
  const unit = line.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

function endOfLine(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    if (isLineBreak(text.charCodeAt(index))) return index;
  }
  return text.length;
}

function lineBefore(text: string, lineStart: number): string | undefined {
  if (lineStart === 0) return undefined;
  let end = lineStart - 1;
  if (text[end] === '\n' && text[end - 1] === '\r') end--;
  return text.slice(startOfLine(text, end), end);
}

/** Not by lastIndexOf: it would look for the first carriage return of a text without any, from the end, for every finding. */
function startOfLine(text: string, end: number): number {
  let start = end;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

function isLineBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}
