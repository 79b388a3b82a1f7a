import type { Member, SyntaxNode } from '@callflow-lint/core/source';
import type { Position, SelectionRange } from 'vscode-languageserver';
import type { OpenFlow } from '../open-flow.ts';

/** What a selection grows to at each position: the words of a text, the text, its member, the action, the list, the flow. */
export function selectionRanges(flow: OpenFlow, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const spans = spansAround(flow.tree.root, flow.offsetAt(position));
    const whole: SelectionRange = { range: flow.rangeOf({ start: 0, end: flow.text.length }) };
    return spans.reduce((parent: SelectionRange, span): SelectionRange => {
      return isSame(span, parent, flow) ? parent : { range: flow.rangeOf(span), parent };
    }, whole);
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretches around an offset, the widest first. */
function spansAround(root: SyntaxNode | undefined, offset: number): Span[] {
  const spans: Span[] = [];
  let node = root;
  while (node !== undefined && holds(node, offset)) {
    spans.push(node);
    if (node.kind === 'string') spans.push(...wordsOf(node, offset));
    node = node.kind === 'object' ? throughMember(node.members, offset, spans) : elementAround(node, offset);
  }
  return spans;
}

function throughMember(members: readonly Member[], offset: number, spans: Span[]): SyntaxNode | undefined {
  const member = members.find((each) => holds(each, offset));
  if (member === undefined) return undefined;
  spans.push(member);
  return holds(member.key, offset) ? member.key : member.value;
}

function elementAround(node: SyntaxNode, offset: number): SyntaxNode | undefined {
  return node.kind === 'array' ? node.elements.find((element) => holds(element, offset)) : undefined;
}

/** A text without its quotation marks, where the cursor stands between them. */
function wordsOf({ start, end }: Span, offset: number): Span[] {
  return start < offset && offset < end ? [{ start: start + 1, end: end - 1 }] : [];
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function isSame({ start, end }: Span, { range }: SelectionRange, flow: OpenFlow): boolean {
  return flow.offsetAt(range.start) === start && flow.offsetAt(range.end) === end;
}
