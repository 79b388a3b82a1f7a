import { createScanner, type JSONScanner } from 'jsonc-parser';
import { reportNumber } from './number-faults.ts';
import type { ProblemList } from './problem.ts';
import { codePoint } from './quote.ts';
import { hasLoneSurrogate, reportString, reportSurrogate } from './string-faults.ts';
import type { Comment } from './syntax.ts';
import * as Token from './token.ts';
import { commentEnd, isSpace } from './trivia.ts';
import { isOddSpace, readWord, wordEnd } from './word.ts';

/**
 * Cuts a text into tokens. Spaces, punctuation, plain strings and short integers are read here, because files consist of
 * little else; what has a grammar worth the name (escapes, fractions) is left to the scanner of jsonc-parser.
 */
export class Lexer {
  readonly text: string;
  readonly problems: ProblemList;
  readonly comments: Comment[] = [];
  /** Where the token starts and ends. */
  start = 0;
  end = 0;
  /** Where the token before it ended. */
  previousEnd = 0;
  /** The value of the token, where it is a string or a number. */
  string = '';
  number = 0;
  #scanner: JSONScanner | undefined;
  readonly #hasLoneSurrogate: boolean;

  constructor(text: string, problems: ProblemList) {
    this.text = text;
    this.problems = problems;
    this.#hasLoneSurrogate = hasLoneSurrogate(text);
    if (text.charCodeAt(0) === 0xfeff) {
      this.end = 1;
      problems.add('byte-order-mark', { start: 0, end: 1 }, undefined);
    }
  }

  /** Moves on to the next token and returns its code; comments on the way are collected. */
  next(): number {
    const text = this.text;
    const length = text.length;
    let position = this.end;
    this.previousEnd = position;
    for (;;) {
      while (position < length && isSpace(text.charCodeAt(position))) position++;
      this.start = position;
      if (position === length) return Token.END;
      const unit = text.charCodeAt(position);
      switch (unit) {
        case Token.OPEN_OBJECT:
        case Token.CLOSE_OBJECT:
        case Token.OPEN_ARRAY:
        case Token.CLOSE_ARRAY:
        case Token.COLON:
        case Token.COMMA:
          this.end = position + 1;
          return unit;
        case Token.STRING:
          return this.#readString(position);
      }
      if (unit >= 0x30 && unit <= 0x39 && this.#readInteger(position)) return Token.NUMBER;
      const after = this.#skipOddity(unit, position);
      if (after === position) return this.#readWord(position);
      position = after;
    }
  }

  #readString(start: number): number {
    const text = this.text;
    const length = text.length;
    for (let position = start + 1; position < length; position++) {
      const unit = text.charCodeAt(position);
      if (unit === 0x22) {
        this.string = text.slice(start + 1, position);
        this.end = position + 1;
        if (this.#hasLoneSurrogate) reportSurrogate(this.string, start, this.end, this.problems);
        return Token.STRING;
      }
      if (unit === 0x5c || unit < 0x20) break;
    }
    return this.#readHardString(start);
  }

  #readHardString(start: number): number {
    const scanner = this.#scanAt(start);
    this.string = scanner.getTokenValue();
    this.end = scanner.getPosition();
    if (isFaulty(scanner)) {
      const closed = reportString(this.text, start, this.end, this.problems);
      if (closed !== undefined) {
        this.string = closed.value;
        this.end = closed.end;
      }
    }
    reportSurrogate(this.string, start, this.end, this.problems);
    return Token.STRING;
  }

  /** Reads a whole number that is exact in any case; false when it is something else. */
  #readInteger(start: number): boolean {
    const text = this.text;
    const limit = Math.min(text.length, start + 15);
    let position = start;
    let value = 0;
    for (; position < limit; position++) {
      const digit = text.charCodeAt(position) - 0x30;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (position < text.length && !isAfterNumber(text.charCodeAt(position))) return false;
    if (position > start + 1 && text.charCodeAt(start) === 0x30) return false;
    this.number = value;
    this.end = position;
    return true;
  }

  /** Steps over a comment or a space that JSON does not have; returns where to go on. */
  #skipOddity(unit: number, position: number): number {
    if (isOddSpace(unit)) {
      this.problems.add('unexpected-character', { start: position, end: position + 1 }, codePoint(unit));
      return position + 1;
    }
    const end = commentEnd(this.text, position);
    if (end > position) this.#addComment(position, end);
    return end;
  }

  #addComment(start: number, end: number): void {
    const kind = this.text[start + 1] === '/' ? 'line' : 'block';
    this.comments.push({ kind, start, end });
    this.problems.add('comment', { start, end }, undefined);
    const isClosed = kind === 'line' || (end - start >= 4 && this.text.endsWith('*/', end));
    if (!isClosed) this.problems.add('unclosed-comment', { start, end: start + 2 }, undefined);
  }

  /** Reads a literal, a number or anything else that stands without quotes. */
  #readWord(start: number): number {
    const text = this.text;
    const end = wordEnd(text, start);
    this.end = end;
    const scanner = this.#scanAt(start);
    if (isNumber(scanner) && !isFaulty(scanner) && scanner.getPosition() === end) {
      this.number = Number(text.slice(start, end));
      reportNumber(text, start, end, this.number, this.problems);
      return Token.NUMBER;
    }
    const word = readWord(text, start, end, this.problems);
    this.end = word.end;
    this.string = word.text;
    this.number = word.number;
    return word.token;
  }

  #scanAt(offset: number): JSONScanner {
    this.#scanner ??= createScanner(this.text, true);
    this.#scanner.setPosition(offset);
    this.#scanner.scan();
    return this.#scanner;
  }
}

// The enums of jsonc-parser exist for its own compiler only, so their numbers stand here.
function isNumber(scanner: JSONScanner): boolean {
  return (scanner.getToken() as number) === 11;
}

function isFaulty(scanner: JSONScanner): boolean {
  return (scanner.getTokenError() as number) !== 0;
}

/** Whatever ends a number for sure; else it is read with more care. */
function isAfterNumber(unit: number): boolean {
  return unit === Token.COMMA || unit === Token.CLOSE_OBJECT || unit === Token.CLOSE_ARRAY || isSpace(unit);
}
