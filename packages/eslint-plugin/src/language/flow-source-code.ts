import type { Comment } from '@callflow-lint/core/source';
import type { TraversalStep } from '@eslint/core';
import {
  ConfigCommentParser,
  Directive,
  type DirectiveType,
  TextSourceCodeBase,
  VisitNodeStep,
} from '@eslint/plugin-kit';
import type { FlowRoot, FlowTypes } from './flow-language.ts';

/** A comment that speaks to ESLint. */
export interface ConfigComment {
  readonly value: string;
  readonly loc: FlowRoot['loc'];
}

const comments = new ConfigCommentParser();

/** What ESLint knows about a flow file. */
export class FlowSourceCode extends TextSourceCodeBase<FlowTypes> {
  readonly #tree: FlowRoot['tree'];

  constructor(text: string, ast: FlowRoot) {
    super({ text, ast });
    this.#tree = ast.tree;
  }

  /** ESLint visits the root; below it only the analyzer looks. */
  override *traverse(): Iterable<TraversalStep> {
    const target = this.ast;
    yield new VisitNodeStep({ target, phase: 1, args: [target, undefined] });
    yield new VisitNodeStep({ target, phase: 2, args: [target, undefined] });
  }

  getInlineConfigNodes(): ConfigComment[] {
    return this.#tree.comments
      .map((comment) => this.#toConfig(comment))
      .filter(({ value }) => /^\s*eslint/.test(value));
  }

  getDisableDirectives(): { directives: Directive[]; problems: never[] } {
    const directives = this.getInlineConfigNodes().flatMap((node) => {
      const { label = '', value = '', justification = '' } = comments.parseDirective(node.value) ?? {};
      const type = /^eslint-(disable|enable|disable-line|disable-next-line)$/.exec(label)?.[1] as
        | DirectiveType
        | undefined;
      return type === undefined ? [] : [new Directive({ type, node, value, justification })];
    });
    return { directives, problems: [] };
  }

  /** Settings inside a file are not offered: they belong into configurations. */
  applyInlineConfig(): { configs: never[]; problems: never[] } {
    return { configs: [], problems: [] };
  }

  #toConfig({ kind, start, end }: Comment): ConfigComment {
    const value = this.text.slice(start + 2, kind === 'block' ? end - 2 : end);
    return { value, loc: { start: this.getLocFromIndex(start), end: this.getLocFromIndex(end) } };
  }
}
