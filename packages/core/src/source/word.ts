import type { ProblemList } from './problem.ts';
import { quote } from './quote.ts';
import * as Token from './token.ts';
import { isLineBreak, isSpace } from './trivia.ts';

/** What a piece of text without double quotes was read as. */
export interface Word {
  readonly token: number;
  readonly end: number;
  readonly text: string;
  readonly number: number;
}

/** How other languages write what JSON knows by one name. */
const OTHER_SPELLINGS = new Map([
  ['True', 'true'],
  ['TRUE', 'true'],
  ['False', 'false'],
  ['FALSE', 'false'],
  ['None', 'null'],
  ['NULL', 'null'],
  ['Null', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
]);

const LITERALS = new Map([
  ['true', Token.TRUE],
  ['false', Token.FALSE],
  ['null', Token.NULL],
]);

/** Reads the word between two offsets: a literal, or else the nearest thing that may have been meant, which is reported. */
export function readWord(text: string, start: number, end: number, problems: ProblemList): Word {
  const word = text.slice(start, end);
  const token = LITERALS.get(word);
  if (token !== undefined) return { token, end, text: '', number: 0 };
  const meant = OTHER_SPELLINGS.get(word);
  if (meant !== undefined) {
    problems.add('wrong-word', { start, end }, { word, meant });
    return { token: LITERALS.get(meant) as number, end, text: '', number: 0 };
  }
  if (word.startsWith("'")) {
    const close = closingQuote(text, start);
    if (close !== -1) {
      problems.add('single-quotes', { start, end: close + 1 }, undefined);
      return { token: Token.STRING, end: close + 1, text: text.slice(start + 1, close), number: 0 };
    }
  }
  return readMistaken(word, start, end, problems);
}

function readMistaken(word: string, start: number, end: number, problems: ProblemList): Word {
  const number = /^[-+.\d]/.test(word) ? Number(word) : Number.NaN;
  if (Number.isFinite(number)) {
    problems.add('invalid-number', { start, end }, { written: quote(word), value: number });
    return { token: Token.NUMBER, end, text: '', number };
  }
  problems.add('unquoted-text', { start, end }, quote(word));
  return { token: Token.STRING, end, text: word, number: 0 };
}

/** The offset of the single quote that closes the one at `start` in the same line; -1 when there is none. */
function closingQuote(text: string, start: number): number {
  for (let position = start + 1; position < text.length; position++) {
    const unit = text.charCodeAt(position);
    if (unit === 0x27) return position;
    if (isLineBreak(unit)) return -1;
  }
  return -1;
}

/** Where a run of characters without quotes ends: before a space, punctuation, a double quote or a comment. At least one is taken. */
export function wordEnd(text: string, start: number): number {
  let position = start + 1;
  while (position < text.length && isWordPart(text.charCodeAt(position))) position++;
  return position;
}

function isWordPart(unit: number): boolean {
  switch (unit) {
    case Token.OPEN_OBJECT:
    case Token.CLOSE_OBJECT:
    case Token.OPEN_ARRAY:
    case Token.CLOSE_ARRAY:
    case Token.COLON:
    case Token.COMMA:
    case Token.STRING:
    case 0x2f:
      return false;
    default:
      return !isSpace(unit) && !isOddSpace(unit);
  }
}

/** Characters that look like a space, or like nothing, and that JSON does not take for one. */
export function isOddSpace(unit: number): boolean {
  if (unit < 0x20 || unit === 0x7f) return true;
  if (unit < 0xa0) return false;
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    unit === 0x205f ||
    unit === 0x2060 ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
