/** A position in a text. */
export interface TextPosition {
  /** UTF-16 units from the start of the text. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** UTF-16 units from the start of the line, from 1. */
  readonly column: number;
}

/** Turns offsets into lines and columns and back. Lines end with \n, \r\n or \r; they are counted at the first question. */
export class LineIndex {
  readonly #text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** How many lines the text has, at least 1. */
  get lineCount(): number {
    return this.#lineStarts().length;
  }

  /** The position of an offset; one outside the text is taken for the nearest inside. */
  positionAt(offset: number): TextPosition {
    const starts = this.#lineStarts();
    const inside = Math.min(Math.max(offset, 0), this.#text.length);
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= inside) low = middle + 1;
      else high = middle;
    }
    return { offset: inside, line: low, column: inside - (starts[low - 1] as number) + 1 };
  }

  /** The offset of a position; a line or column that does not exist is taken for the nearest that does. */
  offsetAt({ line, column }: Pick<TextPosition, 'line' | 'column'>): number {
    const starts = this.#lineStarts();
    if (line < 1) return 0;
    const start = starts[line - 1];
    if (start === undefined) return this.#text.length;
    const next = starts[line] ?? this.#text.length + 1;
    return Math.min(start + Math.max(column - 1, 0), next - 1);
  }

  #lineStarts(): readonly number[] {
    this.#starts ??= lineStarts(this.#text);
    return this.#starts;
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    // Searching for one character is many times quicker than looking at each.
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    return starts;
  }
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 0x0d && text.charCodeAt(offset + 1) === 0x0a) offset++;
    if (unit === 0x0a || unit === 0x0d) starts.push(offset + 1);
  }
  return starts;
}
