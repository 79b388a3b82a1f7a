import { findActionType, type Option, type Options, type Shape } from '@callflow-lint/core/platform';
import type { ArrayNode, ObjectNode, SyntaxNode } from '@callflow-lint/core/source';

/** An id that is only known to the running code is one that exists; which one makes no difference. */
const SOME_ID = '00000000-0000-4000-8000-00000000f10e';

/**
 * Gives unknown values a form that the platform would read, by what the place asks for. Texts and targets stay placeholders,
 * which may be anything; ids of resources become ids.
 * @returns undefined where everything may follow from a value that is not known: a type, an id of an action, a number.
 */
export function settle(root: SyntaxNode, isUnknown: (node: SyntaxNode) => boolean): SyntaxNode | undefined {
  const settler = new Settler(isUnknown);
  const settled = settler.document(root);
  return settler.isSettled ? settled : undefined;
}

class Settler {
  isSettled = true;
  readonly #isUnknown: (node: SyntaxNode) => boolean;

  constructor(isUnknown: (node: SyntaxNode) => boolean) {
    this.#isUnknown = isUnknown;
  }

  /** A flow, a list of actions, or a list of flows. */
  document(node: SyntaxNode): SyntaxNode {
    if (node.kind === 'array') return this.#each(node, (element) => this.#flowOrAction(element));
    return node.kind === 'object' ? this.#flow(node) : this.#known(node);
  }

  #flowOrAction(node: SyntaxNode): SyntaxNode {
    const isFlow = node.kind === 'object' && node.members.some(({ key }) => key.value === 'actions');
    return isFlow ? this.#flow(node) : this.#action(node);
  }

  #flow(flow: ObjectNode): SyntaxNode {
    return this.#members(flow, (value, key) => {
      if (key !== 'actions') return value;
      return value.kind === 'array' ? this.#each(value, (action) => this.#action(action)) : this.#known(value);
    });
  }

  #action(node: SyntaxNode): SyntaxNode {
    if (node.kind !== 'object') return this.#known(node);
    const written = node.members.find(({ key }) => key.value === 'type')?.value;
    const type = written?.kind === 'string' ? findActionType(written.value) : undefined;
    return this.#members(node, (value, key) => {
      if (key !== 'option' || value.kind !== 'object') return this.#known(value);
      return type === undefined ? value : this.#record(value, type.options);
    });
  }

  #record(node: ObjectNode, fields: Options): SyntaxNode {
    return this.#members(node, (value, key) => {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      return field === undefined ? value : this.#value(value, field.shape, field);
    });
  }

  #value(node: SyntaxNode, shape: Shape, option: Option): SyntaxNode {
    if (this.#isUnknown(node)) return this.#asWanted(node, shape, option);
    if (node.kind === 'object' && shape.is === 'record') return this.#record(node, shape.fields);
    if (node.kind === 'object' && shape.is === 'map') {
      return this.#members(node, (value) => this.#value(value, shape.of, option));
    }
    if (node.kind !== 'array') return node;
    if (shape.is === 'list') return this.#each(node, (element) => this.#value(element, shape.of, option));
    return shape.is === 'actions' ? this.#each(node, (action) => this.#action(action)) : node;
  }

  #asWanted(node: SyntaxNode, shape: Shape, { refersTo }: Option): SyntaxNode {
    if (shape.is === 'text' || (shape.is === 'id' && refersTo === 'action')) return node;
    if (shape.is === 'id') return { kind: 'string', value: SOME_ID, start: node.start, end: node.end };
    return this.#known(node);
  }

  #known(node: SyntaxNode): SyntaxNode {
    if (this.#isUnknown(node)) this.isSettled = false;
    return node;
  }

  #members(node: ObjectNode, change: (value: SyntaxNode, key: string) => SyntaxNode): ObjectNode {
    const members = node.members.map((member) =>
      member.value === undefined ? member : { ...member, value: change(member.value, member.key.value) },
    );
    return { ...node, members };
  }

  #each(node: ArrayNode, change: (element: SyntaxNode) => SyntaxNode): ArrayNode {
    return { ...node, elements: node.elements.map(change) };
  }
}
