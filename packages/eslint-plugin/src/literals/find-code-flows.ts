import { readDocument } from '@callflow-lint/core/flow';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Rule, SourceCode } from 'eslint';
import { settingsOf } from '../session-for.ts';
import type { CodeFlow } from './code-flow.ts';
import { isMarked } from './is-marked.ts';
import { readLiteral } from './read-literal.ts';

/** A look at the text, which saves one at every node: without one of these words nothing marks a flow, nor can it be anything else. */
const TRACE = /defineFlow|callflow|\bactions\b|\\u/;

/** Whether there can be flows in a file of code at all. */
export function mayHoldCodeFlow(text: string): boolean {
  return TRACE.test(text);
}

/** The flows that are written as literals in a file of code: those that are marked, and those that are unmistakable. */
export function findCodeFlows(context: Rule.RuleContext): CodeFlow[] {
  const { sourceCode } = context;
  const { unmarked } = settingsOf(context);
  const flows: CodeFlow[] = [];
  for (const node of outermost(
    sourceCode,
    (literal) => isMarked(literal, sourceCode) || (unmarked && hasActions(literal)),
  )) {
    const flow = readLiteral(node, sourceCode);
    if (flow !== undefined && (isMarked(node, sourceCode) || isUnmistakable(flow))) flows.push(flow);
  }
  return flows;
}

type Literal = TSESTree.ObjectExpression | TSESTree.ArrayExpression;

/** The outermost literals that are wanted, in the order of the text. */
function outermost({ ast, visitorKeys }: SourceCode, isWanted: (literal: Literal) => boolean): Literal[] {
  const found: Literal[] = [];
  const visit = (node: TSESTree.Node): void => {
    if ((node.type === 'ObjectExpression' || node.type === 'ArrayExpression') && isWanted(node)) {
      found.push(node);
      return;
    }
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key];
      for (const each of Array.isArray(child) ? child : [child]) if (isNode(each)) visit(each);
    }
  };
  visit(ast as unknown as TSESTree.Node);
  return found;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** An object with a list of actions; whether these are actions is only known once it is read. */
function hasActions(literal: Literal): boolean {
  return (
    literal.type === 'ObjectExpression' &&
    literal.properties.some(
      (property) =>
        property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === 'actions',
    )
  );
}

/** Every action is of a type that the platform knows; other things have actions, too. */
function isUnmistakable({ tree }: CodeFlow): boolean {
  const { flows } = readDocument(tree);
  const actions = flows.flatMap((flow) => flow.actions);
  return actions.length > 0 && actions.every(({ type }) => type !== undefined);
}
