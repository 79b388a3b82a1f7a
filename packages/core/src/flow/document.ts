import type { ActionType } from '../platform/index.ts';
import type { ArrayNode, SyntaxNode, SyntaxTree } from '../source/index.ts';
import type { Action } from './action.ts';
import { Flow } from './flow.ts';
import { findValue } from './member.ts';
import { join } from './place.ts';

/** A document and the flows found in it, outer flows before the ones nested in them. */
export interface FlowDocument {
  readonly tree: SyntaxTree;
  /** The file it was read from, as reports show it; by it a project knows its flows again. */
  readonly path?: string | undefined;
  readonly flows: readonly Flow[];
  /** How sure it is that the document is meant as flows: known action types, or merely the right shape, or neither. */
  readonly likeness: 'flows' | 'shape' | 'none';
}

/** Answers of the API wrap flows at most this deep (`{result: [{actions}]}`). */
const MAX_WRAPPING = 3;

/**
 * Finds the flows of a document: a flow object, a bare list of actions, an answer of the API with one flow or a list,
 * or any object that holds a list named `actions`. Never throws.
 * @example
 * ```js
 * import { readDocument } from '@callflow-lint/core/flow';
 * import { parse } from '@callflow-lint/core/source';
 *
 * const { flows } = readDocument(parse('{ "result": [{ "name": "Door", "actions": [] }] }'));
 * console.log(flows.map(({ name, pointer }) => `${name} at ${pointer}`)); // [ 'Door at /result/0' ]
 * ```
 */
export function readDocument(tree: SyntaxTree, path?: string): FlowDocument {
  const flows: Flow[] = [];
  if (tree.root !== undefined) collect(tree, tree.root, '', MAX_WRAPPING, flows);
  for (let index = 0; index < flows.length; index++) nestedFlows(tree, flows[index] as Flow, flows);
  return { tree, path, flows, likeness: likenessOf(flows) };
}

function collect(tree: SyntaxTree, node: SyntaxNode, pointer: string, depth: number, into: Flow[]): void {
  const holder = isFlow(node) || (pointer === '' && isActionList(node)) ? node : undefined;
  if (holder?.kind === 'object' || holder?.kind === 'array') {
    into.push(new Flow(tree, holder, pointer));
  } else if (depth > 0 && node.kind === 'object') {
    for (const member of node.members) {
      if (member.value !== undefined) collect(tree, member.value, join(pointer, member.key.value), depth - 1, into);
    }
  } else if (depth > 0 && node.kind === 'array') {
    node.elements.forEach((element, index) => {
      collect(tree, element, join(pointer, index), depth - 1, into);
    });
  }
}

function isFlow(node: SyntaxNode): boolean {
  return node.kind === 'object' && findValue(node, 'actions')?.kind === 'array';
}

/** A list of objects of which the first has a type; a list of flows is not one. */
function isActionList(node: SyntaxNode): boolean {
  const first = node.kind === 'array' ? node.elements[0] : undefined;
  return first?.kind === 'object' && !isFlow(first) && findValue(first, 'type') !== undefined;
}

function nestedFlows(tree: SyntaxTree, flow: Flow, into: Flow[]): void {
  for (const action of flow.actions) {
    const nested = nestedList(action);
    if (nested !== undefined) into.push(new Flow(tree, nested.list, nested.pointer, action));
  }
}

/** The list that an option of the shape `actions` holds. */
function nestedList(action: Action): { list: ArrayNode; pointer: string } | undefined {
  const name = action.type === undefined ? undefined : nestingOption(action.type);
  const value = name === undefined ? undefined : action.optionValue(name);
  if (name === undefined || value?.kind !== 'array') return undefined;
  return { list: value, pointer: action.at('option', name).pointer };
}

const nestingOptions = new Map<ActionType, string | undefined>();

/** The option of a type that holds actions; looked up once per type, because hardly any type has one. */
function nestingOption(type: ActionType): string | undefined {
  if (!nestingOptions.has(type)) {
    const [name] = Object.entries(type.options).find(([, { shape }]) => shape.is === 'actions') ?? [];
    nestingOptions.set(type, name);
  }
  return nestingOptions.get(type);
}

function likenessOf(flows: readonly Flow[]): FlowDocument['likeness'] {
  if (flows.some((flow) => flow.actions.some((action) => action.type !== undefined))) return 'flows';
  return flows.length > 0 ? 'shape' : 'none';
}
