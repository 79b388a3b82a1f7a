import type { Comment, SyntaxNode, SyntaxTree } from '@callflow-lint/core/source';

/** A stretch of the text, half open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A flow that is written as a literal in code, as the analyzer reads it. */
export class CodeFlow {
  /** The flow, with offsets into the text of the whole file. */
  readonly tree: SyntaxTree;
  readonly #unknown: readonly Span[];
  readonly #foreign: readonly Span[];

  /**
   * @param comments those that are about the flow.
   * @param unknown what only a run of the code tells: nothing is said about it.
   * @param foreign what was written elsewhere or is worked out: it is read, but not rewritten.
   */
  constructor(
    text: string,
    root: SyntaxNode,
    comments: readonly Comment[],
    unknown: readonly Span[],
    foreign: readonly Span[],
  ) {
    this.tree = { text, root, problems: [], comments };
    this.#unknown = unknown;
    this.#foreign = foreign;
  }

  /** Whether a stretch lies in what is not known. */
  isUnknown(start: number, end: number): boolean {
    return this.#unknown.some((span) => span.start <= start && end <= span.end);
  }

  /** Whether a stretch of the text belongs to the literal, so that a fix may write there. */
  owns(start: number, end: number): boolean {
    const { root } = this.tree;
    const isInside = root !== undefined && root.start <= start && end <= root.end;
    return isInside && !this.#foreign.some((span) => span.start < end && start < span.end);
  }
}
