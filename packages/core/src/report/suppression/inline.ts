import { type Flow, type FlowDocument, placeAt } from '../../flow/index.ts';
import { type Comment, skipTrivia } from '../../source/index.ts';
import { readDirectives } from './directive.ts';
import type { Suppression } from './suppression.ts';

/** The suppressions that a file holds itself: in comments, and in the details of its flows. */
export function inlineSuppressions(document: FlowDocument): Suppression[] {
  const { tree, flows } = document;
  return [
    ...tree.comments.flatMap((comment) => inComment(comment, document)),
    ...flows.flatMap((flow) => (flow.nestedIn === undefined ? inDetail(flow) : [])),
  ];
}

function inComment(comment: Comment, document: FlowDocument): Suppression[] {
  const { tree } = document;
  return readDirectives(tree.text.slice(comment.start, comment.end)).map(({ scope, rules, reason }) => {
    const covers =
      scope === '-file' ? [{ start: 0, end: Infinity }] : scope === '-next-line' ? behind(comment, document) : [];
    return { by: 'comment', rules, reason, at: placeAt(tree, comment), covers };
  });
}

/** The line on which the text goes on, and the whole of an action that begins there. */
function behind({ end }: Comment, { tree: { text }, flows }: FlowDocument) {
  const next = skipTrivia(text, end);
  const start = Math.max(text.lastIndexOf('\n', next), text.lastIndexOf('\r', next)) + 1;
  const lineEnd = endOfLine(text, next);
  const begun = flows.flatMap(({ actions }) =>
    actions.filter(({ node }) => node.start >= start && node.start < lineEnd),
  );
  return [{ start, end: lineEnd }, ...begun.map(({ node }) => ({ start: node.start, end: node.end }))];
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/);
  return end === -1 ? Infinity : from + end;
}

/** Strict JSON has no comments, but the platform keeps what a flow says about itself. It holds for all of the flow. */
function inDetail(flow: Flow): Suppression[] {
  const { object, detail } = flow;
  if (object === undefined || detail === undefined) return [];
  return readDirectives(detail).map(({ scope, rules, reason }) => {
    return { by: 'detail', rules, reason, at: flow.at('detail'), covers: scope === '' ? [object] : [] };
  });
}
