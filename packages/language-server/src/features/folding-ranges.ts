import type { FoldingRange } from 'vscode-languageserver';
import type { OpenFlow } from '../open-flow.ts';

/** Every action and every list of actions folds. */
export function foldingRanges(flow: OpenFlow): FoldingRange[] {
  const nodes = flow.model.flows.flatMap(({ list, actions }) => [
    ...(list === undefined ? [] : [list]),
    ...actions.map(({ node }) => node),
  ]);
  return nodes
    .map((node) => flow.rangeOf(node))
    .filter(({ start, end }) => end.line > start.line)
    .map(({ start, end }) => ({ startLine: start.line, endLine: end.line - 1 }));
}
