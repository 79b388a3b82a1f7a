import type { Member, StringNode, SyntaxNode } from '@callflow-lint/core/source';
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from 'eslint';
import type { Span } from './code-flow.ts';
import { initialValue } from './initial-value.ts';

/** What is not known is read as a placeholder: by the platform's own rules it may be any text. */
const UNKNOWN_TEXT = '${?}';

/** So deep may constants refer to others. */
const MAX_DEPTH = 50;

/** Reads expressions as JSON values, as far as their values can be told without running the code. */
export class Reader {
  readonly unknown: Span[] = [];
  readonly foreign: Span[] = [];
  /** Whether members or elements are missing that only the running code knows. */
  isOpen = false;
  readonly #sourceCode: SourceCode;
  #depth = 0;

  constructor(sourceCode: SourceCode) {
    this.#sourceCode = sourceCode;
  }

  /** The value of an expression; undefined for what JSON leaves out (`undefined`). */
  read(node: TSESTree.Node): SyntaxNode | undefined {
    switch (node.type) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
        return this.read(node.expression);
      case 'ObjectExpression':
        return { kind: 'object', members: this.#members(node), ...span(node) };
      case 'ArrayExpression':
        return { kind: 'array', elements: this.#elements(node), ...span(node) };
      case 'Literal':
        return this.#literal(node);
      case 'TemplateLiteral':
        return this.#template(node);
      case 'UnaryExpression':
        return this.#negative(node);
      case 'BinaryExpression':
        return this.#sum(node);
      case 'Identifier':
        return node.name === 'undefined' ? undefined : this.#named(node);
      case 'MemberExpression':
        return this.#named(node);
      default:
        return this.#unknown(node);
    }
  }

  #members(object: TSESTree.ObjectExpression): Member[] {
    return object.properties.flatMap((property) => {
      if (property.type === 'SpreadElement') return this.#spread(property, 'object');
      const key = this.#key(property);
      if (key === undefined) {
        this.isOpen = true;
        return [];
      }
      const value = this.read(property.value);
      return value === undefined ? [] : [{ key, value, ...span(property) }];
    });
  }

  /** Undefined for a key that is worked out. */
  #key({ key, computed }: TSESTree.Property): StringNode | undefined {
    if (!computed && key.type === 'Identifier') return { kind: 'string', value: key.name, ...span(key) };
    const read = computed ? this.read(key) : key.type === 'Literal' ? this.#literal(key) : undefined;
    return read?.kind === 'string' && !this.isUnknown(read) ? read : undefined;
  }

  #elements(array: TSESTree.ArrayExpression): SyntaxNode[] {
    return array.elements.flatMap((element) => {
      if (element === null) return [];
      if (element.type === 'SpreadElement') return this.#spread(element, 'array');
      return [this.read(element) ?? { kind: 'null', ...span(element) }];
    });
  }

  #spread(element: TSESTree.SpreadElement, kind: 'object'): Member[];
  #spread(element: TSESTree.SpreadElement, kind: 'array'): SyntaxNode[];
  #spread(element: TSESTree.SpreadElement, kind: 'object' | 'array'): readonly (Member | SyntaxNode)[] {
    this.foreign.push(span(element));
    const value = this.read(element.argument);
    if (value?.kind === 'object' && kind === 'object') return value.members;
    if (value?.kind === 'array' && kind === 'array') return value.elements;
    this.isOpen = true;
    return [];
  }

  #literal(node: TSESTree.Literal): SyntaxNode {
    const { value } = node;
    if (value === null && node.raw === 'null') return { kind: 'null', ...span(node) };
    if (typeof value === 'string') return { kind: 'string', value, ...span(node) };
    if (typeof value === 'number') return { kind: 'number', value, ...span(node) };
    if (typeof value === 'boolean') return { kind: 'boolean', value, ...span(node) };
    return this.#unknown(node);
  }

  /** What is put into a template is filled in as far as it is known. */
  #template(node: TSESTree.TemplateLiteral): SyntaxNode {
    let text = node.quasis[0]?.value.cooked ?? '';
    for (const [index, expression] of node.expressions.entries()) {
      const value = this.read(expression);
      text += (value === undefined ? undefined : textOf(value)) ?? UNKNOWN_TEXT;
      text += node.quasis[index + 1]?.value.cooked ?? '';
    }
    return this.#workedOut(node, text);
  }

  #negative(node: TSESTree.UnaryExpression): SyntaxNode {
    const value = node.operator === '-' ? this.read(node.argument) : undefined;
    return value?.kind === 'number' ? { ...value, value: -value.value, ...span(node) } : this.#unknown(node);
  }

  #sum(node: TSESTree.BinaryExpression): SyntaxNode {
    if (node.operator !== '+') return this.#unknown(node);
    const [left, right] = [this.read(node.left), this.read(node.right)];
    const isText = left?.kind === 'string' || right?.kind === 'string';
    if (left === undefined || right === undefined || !isText) return this.#unknown(node);
    return this.#workedOut(node, (textOf(left) ?? UNKNOWN_TEXT) + (textOf(right) ?? UNKNOWN_TEXT));
  }

  #workedOut(node: TSESTree.Node, value: string): StringNode {
    if (node.type !== 'TemplateLiteral' || node.expressions.length > 0) this.foreign.push(span(node));
    if (value.includes(UNKNOWN_TEXT)) this.unknown.push(span(node));
    return { kind: 'string', value, ...span(node) };
  }

  /** A value that was written elsewhere: its places are those where it was written, and it is not rewritten there. */
  #named(node: TSESTree.Identifier | TSESTree.MemberExpression): SyntaxNode | undefined {
    this.foreign.push(span(node));
    const value = initialValue(node, this.#sourceCode);
    if (value === undefined || this.#depth >= MAX_DEPTH) return this.#unknown(node);
    this.foreign.push(span(value));
    this.#depth++;
    const read = this.read(value);
    this.#depth--;
    return read;
  }

  #unknown(node: TSESTree.Node): StringNode {
    this.unknown.push(span(node));
    this.foreign.push(span(node));
    return { kind: 'string', value: UNKNOWN_TEXT, ...span(node) };
  }

  /** Whether a value lies in what is not known. */
  isUnknown({ start, end }: Span): boolean {
    return this.unknown.some((each) => each.start <= start && end <= each.end);
  }
}

function span({ range }: TSESTree.Node): Span {
  return { start: range[0], end: range[1] };
}

/** What a value becomes inside a text; undefined where that is hard to tell. */
function textOf(node: SyntaxNode): string | undefined {
  return node.kind === 'object' || node.kind === 'array' || node.kind === 'null' ? undefined : String(node.value);
}
