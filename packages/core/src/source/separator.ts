import { commentEnd, isLineBreak, skipBlanks, skipTrivia } from './trivia.ts';

/** The offset of the comma after an entry that ends at `offset`; undefined when the entry is not followed by one. */
export function commaAfter(text: string, offset: number): number | undefined {
  const next = skipTrivia(text, offset);
  return text[next] === ',' ? next : undefined;
}

/** Steps over blanks and the comments that end in the same line; returns the end of the last such comment, or `offset`. */
export function skipLineComments(text: string, offset: number): number {
  let end = offset;
  for (;;) {
    const start = skipBlanks(text, end);
    const next = commentEnd(text, start);
    if (next === start || /[\r\n]/.test(text.slice(start, next))) return end;
    end = next;
  }
}

/** The end of a line that holds nothing but blanks from `offset` on, its line break included; undefined when it holds more. */
export function endOfBlankLine(text: string, offset: number): number | undefined {
  const end = skipBlanks(text, offset);
  if (end < text.length && !isLineBreak(text.charCodeAt(end))) return undefined;
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}
