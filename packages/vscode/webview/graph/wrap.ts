/** Breaks a text into lines of at most so many characters; what does not fit ends in an ellipsis. */
export function wrap(text: string, width: number, lines: number): string[] {
  const words = text.split(' ');
  const wrapped: string[] = [];
  while (words.length > 0 && wrapped.length < lines) {
    const isLast = wrapped.length === lines - 1;
    wrapped.push(isLast ? cut(words.splice(0).join(' '), width) : takeLine(words, width));
  }
  return wrapped.filter((line) => line !== '');
}

/** Takes words from the front as long as they fit; a single long word is cut in two. */
function takeLine(words: string[], width: number): string {
  let line = words.shift() ?? '';
  if (line.length > width) {
    words.unshift(line.slice(width));
    return line.slice(0, width);
  }
  while (words[0] !== undefined && line.length + 1 + words[0].length <= width) line += ` ${words.shift() ?? ''}`;
  return line;
}

/** A text cut to so many characters. */
export function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`;
}
