/** A stretch of a text that looks like a placeholder and is none, or one that reads nothing. */
export interface Malformed {
  readonly kind: 'unclosed' | 'blank' | 'empty' | 'doubled' | 'braces' | 'bare';
  readonly start: number;
  readonly end: number;
  /** The name that was probably meant; empty where there is none. */
  readonly name: string;
}

const CLOSED = /\$\{([^\n]*?)\}/y;
const UNCLOSED = /\$\{\s*([A-Za-z_][\w.]*)?/y;
/** With a dollar sign before it, too. */
const BRACES = /\$?\{\{\s*([A-Za-z_][\w.]*)\s*\}\}/y;
const BARE = /\$([A-Za-z_]\w*(?:\.\w+)*)/y;

/** Every such stretch, in order. Whether a bare `$name` is meant as a placeholder depends on the name. */
export function findMalformed(text: string): Malformed[] {
  const found: Malformed[] = [];
  for (let start = nextMark(text, 0); start >= 0; ) {
    const malformed = malformedAt(text, start);
    if (malformed !== undefined) found.push(malformed);
    start = nextMark(text, Math.max(malformed?.end ?? 0, endOfPlaceholder(text, start), start + 1));
  }
  return found;
}

function nextMark(text: string, from: number): number {
  const dollar = text.indexOf('$', from);
  const braces = text.indexOf('{{', from);
  return braces >= 0 && (dollar < 0 || braces < dollar) ? braces : dollar;
}

function malformedAt(text: string, start: number): Malformed | undefined {
  const braces = matchAt(BRACES, text, start);
  if (braces !== undefined) return { kind: text[start] === '$' ? 'doubled' : 'braces', ...braces };
  const closed = matchAt(CLOSED, text, start);
  if (closed !== undefined) {
    const name = closed.name.trim();
    if (name === '') return { kind: 'empty', ...closed, name };
    return name === closed.name ? undefined : { kind: 'blank', ...closed, name };
  }
  const unclosed = matchAt(UNCLOSED, text, start);
  if (unclosed !== undefined) return { kind: 'unclosed', ...unclosed };
  const bare = matchAt(BARE, text, start);
  return bare === undefined ? undefined : { kind: 'bare', ...bare };
}

function endOfPlaceholder(text: string, start: number): number {
  return matchAt(CLOSED, text, start)?.end ?? start;
}

function matchAt(pattern: RegExp, text: string, start: number) {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match === null ? undefined : { start, end: start + match[0].length, name: match[1] ?? '' };
}
