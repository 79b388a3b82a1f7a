import type { ProblemList } from './problem.ts';
import { codePoint } from './quote.ts';
import { isLineBreak } from './trivia.ts';

/**
 * Reports what is wrong inside a string, its opening quote at `start`.
 * @returns where a string without closing quote is better cut off, and its text then; undefined to leave it as it is.
 */
export function reportString(
  text: string,
  start: number,
  end: number,
  problems: ProblemList,
): { end: number; value: string } | undefined {
  const closed = reportCharacters(text, start, end, problems);
  if (closed) return undefined;
  problems.add('unclosed-string', { start, end }, undefined);
  const cut = end < text.length ? beforeClosers(text, start, end) : end;
  return cut === end || text.slice(start, cut).includes('\\')
    ? undefined
    : { end: cut, value: text.slice(start + 1, cut) };
}

/** Reports single characters; returns whether the closing quote was met. */
function reportCharacters(text: string, start: number, end: number, problems: ProblemList): boolean {
  for (let position = start + 1; position < end; position++) {
    const unit = text.charCodeAt(position);
    if (unit === 0x22) return true;
    if (unit === 0x5c) {
      position += reportEscape(text, position, problems);
    } else if (unit < 0x20) {
      const data = { name: unit === 0x09 ? 'tab' : codePoint(unit), written: escapeOf(unit) };
      problems.add('control-character', { start: position, end: position + 1 }, data);
    }
  }
  return false;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Reports the escape at an offset when there is none such; returns how many characters of it follow the backslash. */
function reportEscape(text: string, start: number, problems: ProblemList): number {
  ESCAPE.lastIndex = start;
  const known = ESCAPE.exec(text)?.[0];
  if (known !== undefined) return known.length - 1;
  const end = Math.min(start + 2, text.length);
  const shown = text.slice(start, end);
  const range = { start, end };
  problems.add('invalid-escape', range, isLineBreak(shown.charCodeAt(1)) ? 'A backslash before a line break' : shown);
  return 1;
}

function escapeOf(unit: number): string {
  return JSON.stringify(String.fromCharCode(unit)).slice(1, -1);
}

/** A line that breaks off inside a string mostly lacks only the quote, so the commas and brackets at its end count. */
function beforeClosers(text: string, start: number, end: number): number {
  let cut = end;
  while (cut > start + 1 && ' \t,}]'.includes(text.charAt(cut - 1))) cut--;
  return cut;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** True when the text holds half of a character, which no UTF-8 can carry. */
export function hasLoneSurrogate(text: string): boolean {
  return LONE_SURROGATE.test(text);
}

/** Reports a string whose value holds half of a character, however it is written. */
export function reportSurrogate(value: string, start: number, end: number, problems: ProblemList): void {
  const half = LONE_SURROGATE.exec(value)?.[0];
  if (half !== undefined) problems.add('lone-surrogate', { start, end }, `\\u${half.charCodeAt(0).toString(16)}`);
}
