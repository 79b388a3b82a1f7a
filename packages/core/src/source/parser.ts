import { contentEnd, type DraftContainer, draftArray, draftMember, draftObject, fill } from './draft.ts';
import { reportDuplicates } from './duplicates.ts';
import { Lexer } from './lexer.ts';
import { isOneTooMany } from './lookahead.ts';
import { Nesting } from './nesting.ts';
import { ProblemList } from './problem.ts';
import { quote } from './quote.ts';
import type { StringNode, SyntaxNode, SyntaxTree } from './syntax.ts';
import * as Token from './token.ts';

// What may come next. Between values of a list or the document there is only VALUE and COMMA.
const KEY = 0;
const KEY_END = 1;
const VALUE = 2;
const COMMA = 3;
const NOTHING = 4;

// Far beyond any file that people or tools write; a hostile one shall end in a problem and not in a lack of memory.
const MAX_VALUES = 10_000_000;
const MAX_LEVELS = 1_000_000;

/** Reads one text. Holds its place in a stack of its own, so that nesting costs no call depth. */
export class Parser {
  readonly #problems = new ProblemList();
  readonly #lexer: Lexer;
  readonly #open = new Nesting();
  #root: SyntaxNode | undefined;
  #expected = VALUE;
  #values = 0;
  /** Where the last comma between two entries stands. */
  #comma = 0;

  constructor(text: string) {
    this.#lexer = new Lexer(text, this.#problems);
  }

  /** Reads the whole text; once only. */
  read(): SyntaxTree {
    const lexer = this.#lexer;
    let token = lexer.next();
    while (token !== Token.END && this.#take(token)) token = lexer.next();
    if (this.#isBeyondLimits()) this.#stop();
    else if (token === Token.END) this.#endOfText();
    else this.#problems.add('text-after-end', { start: lexer.start, end: lexer.text.length }, undefined);
    return { text: lexer.text, root: this.#root, problems: this.#problems.sorted(), comments: lexer.comments };
  }

  /** Takes in one token; false when the value of the document was complete before it, or the limits were passed. */
  #take(token: number): boolean {
    if (this.#expected === NOTHING) return false;
    const { start, end } = this.#lexer;
    switch (token) {
      case Token.STRING:
        this.#string({ kind: 'string', start, end, value: this.#lexer.string });
        break;
      case Token.COMMA:
        this.#commaSeen(start);
        break;
      case Token.COLON:
        this.#colonSeen();
        break;
      case Token.OPEN_OBJECT:
        this.#openContainer(draftObject(start), KEY);
        break;
      case Token.OPEN_ARRAY:
        this.#openContainer(draftArray(start), VALUE);
        break;
      case Token.CLOSE_OBJECT:
        this.#closeContainer('object');
        break;
      case Token.CLOSE_ARRAY:
        this.#closeContainer('array');
        break;
      default:
        this.#word(token, start, end);
    }
    return true;
  }

  #string(node: StringNode): void {
    if (this.#expected === COMMA) this.#missingComma();
    if (this.#expected === KEY) this.#key(node);
    else this.#value(node);
  }

  #key(node: StringNode): void {
    const top = this.#open.top;
    if (top?.kind !== 'object') return;
    top.members.push(draftMember(node));
    this.#expected = KEY_END;
  }

  #word(token: number, start: number, end: number): void {
    if (this.#expected === COMMA) this.#missingComma();
    if (this.#expected === KEY) {
      const value = this.#lexer.text.slice(start, end);
      this.#problems.add('unquoted-text', { start, end }, quote(value));
      this.#key({ kind: 'string', start, end, value });
    } else if (token === Token.NUMBER) {
      this.#value({ kind: 'number', start, end, value: this.#lexer.number });
    } else if (token === Token.NULL) {
      this.#value({ kind: 'null', start, end });
    } else {
      this.#value({ kind: 'boolean', start, end, value: token === Token.TRUE });
    }
  }

  /** Puts a value where one is expected, or after a key that lacks its colon. */
  #value(node: SyntaxNode): void {
    const top = this.#open.top;
    this.#values++;
    if (this.#expected === KEY_END) this.#problems.add('missing-colon', this.#gap(), this.#lastKey());
    if (top === undefined) {
      this.#root = node;
      this.#expected = NOTHING;
      return;
    }
    if (top.kind === 'array') top.elements.push(node);
    else fill(top.members[top.members.length - 1] ?? draftMember(this.#noKey(node.start)), node);
    this.#expected = this.#values > MAX_VALUES ? NOTHING : COMMA;
  }

  #openContainer(container: DraftContainer, expected: number): void {
    if (this.#expected === COMMA) this.#missingComma();
    if (this.#expected === KEY) this.#keylessContainer(container);
    this.#value(container);
    this.#open.push(container);
    this.#expected = this.#isBeyondLimits() ? NOTHING : expected;
  }

  /** In a list of objects, an object in the place of a key means that the one before it was not closed. */
  #keylessContainer(container: DraftContainer): void {
    if (container.kind === 'object' && this.#open.has('array')) {
      while (this.#open.top?.kind === 'object') this.#closeUnclosed();
      this.#expected = VALUE;
    } else {
      this.#problems.add('missing-key', { start: container.start, end: container.start + 1 }, undefined);
      this.#key(this.#noKey(container.start));
      this.#expected = VALUE;
    }
  }

  #noKey(start: number): StringNode {
    return { kind: 'string', start, end: start, value: '' };
  }

  #commaSeen(start: number): void {
    const isObject = this.#open.top?.kind === 'object';
    if (this.#open.top === undefined || this.#expected === KEY || (this.#expected === VALUE && !isObject)) {
      this.#stray('","', 'where a value is expected');
      return;
    }
    if (this.#expected !== COMMA) this.#missingValue();
    this.#comma = start;
    this.#expected = isObject ? KEY : VALUE;
  }

  #colonSeen(): void {
    if (this.#expected === KEY_END) this.#expected = VALUE;
    else if (this.#expected !== COMMA || !this.#valueWasKey()) this.#stray('":"', 'without a key before it');
  }

  /** A text followed by a colon was the next key: what came before it lacks its value, or the list its closing bracket. */
  #valueWasKey(): boolean {
    const { top, parent } = this.#open;
    const list = top?.kind === 'object' ? top.members : top?.elements;
    const last = list?.[list.length - 1];
    const key = last !== undefined && 'key' in last ? last.value : last;
    if (key?.kind !== 'string' || key.end !== this.#lexer.previousEnd) return false;
    if (top?.kind === 'object') {
      const member = top.members[top.members.length - 1] as (typeof top.members)[number];
      this.#problems.retract('missing-colon');
      fill(member, undefined);
      this.#problems.add('missing-value', member.key, quote(member.key.value));
    } else if (parent?.kind === 'object' && top !== undefined) {
      top.elements.pop();
      this.#closeUnclosed();
    } else {
      return false;
    }
    this.#key(key);
    this.#expected = VALUE;
    return true;
  }

  #closeContainer(kind: DraftContainer['kind']): void {
    const open = this.#open;
    const { text, end } = this.#lexer;
    const top = open.top;
    const isAstray = top === undefined || !open.has(kind);
    if (isAstray || isOneTooMany(text, end, top, kind, open.depth)) {
      this.#stray(kind === 'object' ? '"}"' : '"]"', 'that closes nothing');
      return;
    }
    while (open.top !== undefined && open.top.kind !== kind) this.#closeUnclosed();
    this.#endEntry();
    if (this.#isAfterComma())
      this.#problems.add('trailing-comma', { start: this.#comma, end: this.#comma + 1 }, undefined);
    this.#pop(end);
  }

  /** Closes the innermost container although its bracket is missing. */
  #closeUnclosed(): void {
    const top = this.#open.top;
    if (top === undefined) return;
    const end = contentEnd(top);
    this.#endEntry();
    const bracket = { start: top.start, end: top.start + 1 };
    this.#problems.add(
      top.kind === 'object' ? 'unclosed-object' : 'unclosed-array',
      { start: end, end },
      undefined,
      bracket,
    );
    this.#pop(end);
  }

  #pop(end: number): void {
    const top = this.#open.top;
    if (top?.kind === 'object') reportDuplicates(top, this.#problems);
    this.#open.pop(end);
    this.#expected = this.#open.top === undefined ? NOTHING : COMMA;
  }

  #isAfterComma(): boolean {
    const top = this.#open.top;
    if (top?.kind === 'object') return this.#expected === KEY && top.members.length > 0;
    return this.#expected === VALUE && top !== undefined && top.elements.length > 0;
  }

  /** Completes the entry at hand where its container ends. */
  #endEntry(): void {
    const isValueDue = this.#expected === VALUE && this.#open.top?.kind === 'object';
    if (isValueDue || this.#expected === KEY_END) this.#missingValue();
  }

  #endOfText(): void {
    const end = this.#lexer.previousEnd;
    const { top, depth } = this.#open;
    if (this.#root === undefined) {
      this.#problems.add('empty-document', { start: end, end }, undefined);
    } else if (top !== undefined) {
      this.#endEntry();
      const data = { open: depth, bracket: top.kind === 'object' ? '{' : '[' };
      this.#problems.add('unexpected-end', { start: end, end }, data, { start: top.start, end: top.start + 1 });
      this.#closeAll();
    }
  }

  #isBeyondLimits(): boolean {
    return this.#values > MAX_VALUES || this.#open.depth > MAX_LEVELS;
  }

  /** Ends where the limits are passed. */
  #stop(): void {
    const { start, end } = this.#lexer;
    this.#problems.add('beyond-limits', { start, end }, { values: MAX_VALUES, levels: MAX_LEVELS });
    this.#closeAll();
  }

  #closeAll(): void {
    while (this.#open.top !== undefined) this.#pop(contentEnd(this.#open.top));
  }

  #missingComma(): void {
    this.#problems.add('missing-comma', this.#gap(), undefined);
    this.#expected = this.#open.top?.kind === 'object' ? KEY : VALUE;
  }

  #missingValue(): void {
    const top = this.#open.top;
    if (top?.kind !== 'object') return;
    const member = top.members[top.members.length - 1];
    if (member !== undefined) this.#problems.add('missing-value', member.key, quote(member.key.value));
    this.#expected = COMMA;
  }

  #stray(token: string, where: string): void {
    const { start, end } = this.#lexer;
    this.#problems.add('unexpected-token', { start, end }, { token, where });
  }

  /** The place right after the last token, where something is missing. */
  #gap(): { start: number; end: number } {
    const end = this.#lexer.previousEnd;
    return { start: end, end };
  }

  #lastKey(): string {
    const top = this.#open.top;
    return quote((top?.kind === 'object' && top.members[top.members.length - 1]?.key.value) || '');
  }
}
