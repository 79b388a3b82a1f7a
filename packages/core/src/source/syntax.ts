import type { SourceProblem } from './problem.ts';
import type { Range } from './range.ts';

/**
 * A text and what was read in it. Nodes are plain data and hold no link to their parent: `pointerOf` finds the way down
 * from the root by offsets. The range of a node always lies inside the range of the one that holds it.
 */
export interface SyntaxTree {
  readonly text: string;
  /** Undefined when the text holds no value at all. */
  readonly root: SyntaxNode | undefined;
  /** In the order of the text. */
  readonly problems: readonly SourceProblem[];
  /** In the order of the text. */
  readonly comments: readonly Comment[];
}

/** One JSON value as written. */
export type SyntaxNode = ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode;

export interface ObjectNode extends Range {
  readonly kind: 'object';
  /** Every member in the order written, those with the same key included. */
  readonly members: readonly Member[];
}

export interface ArrayNode extends Range {
  readonly kind: 'array';
  readonly elements: readonly SyntaxNode[];
}

/** A text, quotes included in its range. */
export interface StringNode extends Range {
  readonly kind: 'string';
  /** The text meant, escapes resolved. */
  readonly value: string;
}

export interface NumberNode extends Range {
  readonly kind: 'number';
  /** The nearest double; what was written is the slice of the text. */
  readonly value: number;
}

export interface BooleanNode extends Range {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface NullNode extends Range {
  readonly kind: 'null';
}

/** A key with its value. */
export interface Member extends Range {
  readonly key: StringNode;
  /** Undefined when none is written (yet). */
  readonly value: SyntaxNode | undefined;
}

/** A comment, its marks included. */
export interface Comment extends Range {
  readonly kind: 'line' | 'block';
}
