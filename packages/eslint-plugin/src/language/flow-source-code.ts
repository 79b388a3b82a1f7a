import type { Comment } from '@callflow-lint/core/source';
import type { TextSourceCode, TraversalStep } from '@eslint/core';
import type { ConfigComment } from './config-comment.ts';
import { type Directive, readDirective } from './directive.ts';
import type { FlowTypes } from './flow-language.ts';
import type { FlowRoot, Position } from './flow-root.ts';
import { refuseRulesForJavaScript } from './for-javascript.ts';

/** What ESLint knows about a flow file. It is made for every file, so nothing is worked out before somebody asks. */
export class FlowSourceCode implements TextSourceCode<FlowTypes> {
  readonly ast: FlowRoot;
  readonly text: string;

  constructor(ast: FlowRoot) {
    this.ast = ast;
    this.text = ast.tree.text;
  }

  /** The lines, without their ends. */
  get lines(): string[] {
    return this.text.split(/\r\n|\r|\n/);
  }

  getLoc({ loc }: FlowRoot | ConfigComment) {
    return loc;
  }

  getRange({ range }: FlowRoot | ConfigComment): [number, number] {
    return [...range];
  }

  getLocFromIndex(index: number): Position {
    return this.ast.positionAt(index);
  }

  getIndexFromLoc(loc: Position): number {
    return this.ast.lines.offsetAt(loc);
  }

  /** The text of all, or of a node with some of what stands around it. */
  getText(node: FlowRoot | ConfigComment = this.ast, before = 0, after = 0): string {
    const [start, end] = node.range;
    return this.text.slice(Math.max(start - before, 0), end + after);
  }

  /** There is one node, and nothing above it. */
  getParent(): undefined {
    return undefined;
  }

  getAncestors(): [] {
    return [];
  }

  /** ESLint visits the root; below it only the analyzer looks. */
  traverse(): Iterable<TraversalStep> {
    const [target, args] = [this.ast, [this.ast, undefined]];
    return [
      { kind: 1, phase: 1, target, args },
      { kind: 1, phase: 2, target, args },
    ];
  }

  getInlineConfigNodes(): ConfigComment[] {
    return this.ast.tree.comments
      .map((comment) => this.#toConfig(comment))
      .filter(({ value }) => /^\s*eslint/.test(value));
  }

  getDisableDirectives(): { directives: Directive[]; problems: never[] } {
    return { directives: this.getInlineConfigNodes().flatMap((node) => readDirective(node) ?? []), problems: [] };
  }

  /** Settings inside a file are not offered: they belong into configurations. */
  applyInlineConfig(): { configs: never[]; problems: never[] } {
    return { configs: [], problems: [] };
  }

  #toConfig({ kind, start, end }: Comment): ConfigComment {
    const value = this.text.slice(start + 2, kind === 'block' ? end - 2 : end);
    return { value, range: [start, end], loc: this.ast.locationOf(start, end) };
  }
}

refuseRulesForJavaScript(FlowSourceCode.prototype);
