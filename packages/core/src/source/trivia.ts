/** The offset of the first character from `offset` on that is neither space, line break nor comment; may be the text's end. */
export function skipTrivia(text: string, offset: number): number {
  let position = offset;
  for (;;) {
    position = skipSpace(text, position);
    const end = commentEnd(text, position);
    if (end === position) return position;
    position = end;
  }
}

/** The offset of the first character from `offset` on that is neither space nor line break. */
export function skipSpace(text: string, offset: number): number {
  let position = offset;
  while (position < text.length && isSpace(text.charCodeAt(position))) position++;
  return position;
}

/** The offset of the first character from `offset` on that is neither space nor tab. */
export function skipBlanks(text: string, offset: number): number {
  let position = offset;
  while (text[position] === ' ' || text[position] === '\t') position++;
  return position;
}

/** Where the comment that starts at `offset` ends; `offset` when none starts there. A line comment ends before its line break. */
export function commentEnd(text: string, offset: number): number {
  if (text[offset] !== '/') return offset;
  if (text[offset + 1] === '*') {
    const close = text.indexOf('*/', offset + 2);
    return close === -1 ? text.length : close + 2;
  }
  return text[offset + 1] === '/' ? lineEnd(text, offset) : offset;
}

/** The offset of the next line break from `offset` on, or the text's end. */
function lineEnd(text: string, offset: number): number {
  let position = offset;
  while (position < text.length && !isLineBreak(text.charCodeAt(position))) position++;
  return position;
}

/** True for the spaces that JSON allows between values. */
export function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

/** True for `\n` and `\r`. */
export function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}
