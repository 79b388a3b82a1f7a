import { problem, type SourceProblem } from './problem.ts';

/** A text read from bytes. */
export interface Decoded {
  /** Without byte order mark; what could not be read is U+FFFD. */
  readonly text: string;
  /** Their offsets are of `text`. */
  readonly problems: readonly SourceProblem[];
}

// Node and browsers both have it, but no ES library declares it.
declare const TextDecoder: new (
  encoding: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * Reads the bytes of a file. The platform takes UTF-8 only, so any other encoding is a problem; the text is made out all
 * the same as far as possible, so that its analysis can go on.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [encoding, markLength] = encodingOf(bytes);
  const content = markLength === 0 ? bytes : bytes.subarray(markLength);
  const start = { start: 0, end: 0 };
  if (encoding !== 'utf-8') {
    const text = new TextDecoder(encoding, { fatal: false, ignoreBOM: true }).decode(content);
    return { text, problems: [problem('utf-16', start, encoding.toUpperCase())] };
  }
  const problems: SourceProblem[] = [];
  if (markLength > 0) problems.push(problem('byte-order-mark', start, undefined));
  const text = readUtf8(content, problems);
  reportNul(text, problems);
  return { text, problems };
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding that the byte order mark tells, and the length of the mark in bytes. */
function encodingOf([first, second, third]: Uint8Array): [Encoding, number] {
  if (first === 0xff && second === 0xfe) return ['utf-16le', 2];
  if (first === 0xfe && second === 0xff) return ['utf-16be', 2];
  return ['utf-8', first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0];
}

function readUtf8(bytes: Uint8Array, problems: SourceProblem[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
    const first = firstInvalid(text, bytes);
    const count = text.split(REPLACEMENT).length - 1 - writtenReplacements(bytes);
    problems.push(problem('invalid-utf8', { start: first, end: first + 1 }, count));
    return text;
  }
}

const REPLACEMENT = '\ufffd';

/** The offset of the first U+FFFD that does not stand for itself. */
function firstInvalid(text: string, bytes: Uint8Array): number {
  let byte = 0;
  for (let offset = 0; offset < text.length; offset++) {
    if (text[offset] === REPLACEMENT && !isReplacement(bytes, byte)) return offset;
    byte += bytesOf(text.charCodeAt(offset));
  }
  return text.length;
}

/** How many bytes a UTF-16 unit takes up in UTF-8; a pair of surrogates takes four. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
}

function isReplacement(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
}

function writtenReplacements(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
    if (isReplacement(bytes, at)) count++;
  }
  return count;
}

function reportNul(text: string, problems: SourceProblem[]): void {
  const first = text.indexOf('\0');
  if (first === -1) return;
  problems.push(problem('binary-content', { start: first, end: first + 1 }, text.split('\0').length - 1));
}
