import { LineIndex, type SyntaxTree } from '@callflow-lint/core/source';

/** A place as ESLint names it, in a language that counts both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a document as ESLint names it. */
export interface Location {
  readonly start: Position;
  readonly end: Position;
}

/** The root of a document in ESLint's eyes; below it only the analyzer looks. */
export class FlowRoot {
  readonly type = 'Flow';
  readonly tree: SyntaxTree;
  readonly range: readonly [number, number];
  /** Counted when somebody asks: hardly anybody does. */
  readonly lines: LineIndex;

  constructor(tree: SyntaxTree) {
    this.tree = tree;
    this.range = [0, tree.text.length];
    this.lines = new LineIndex(tree.text);
  }

  get loc(): Location {
    return this.locationOf(...this.range);
  }

  /** The place of an offset. */
  positionAt(offset: number): Position {
    const { line, column } = this.lines.positionAt(offset);
    return { line, column };
  }

  /** The stretch between two offsets. */
  locationOf(start: number, end: number): Location {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }
}
