import type { Flow } from '@callflow-lint/core/flow';
import type { Diagnostic, Location } from '@callflow-lint/core/report';
import { exploredGraph } from '@callflow-lint/views/graph';
import type { FlowHead, GraphAnswer, GraphFinding } from '@callflow-lint/views/requests';
import type { OpenFlow } from '../open-flow.ts';

/** The flows of a document that is meant as flows. */
export function flowHeads(open: OpenFlow): FlowHead[] {
  return open.isFlow ? open.model.flows.map((flow) => headOf(flow, open)) : [];
}

/** A flow to be drawn, with its findings. */
export function graph(open: OpenFlow, flow: Flow): GraphAnswer {
  return {
    ...headOf(flow, open),
    version: open.version,
    graph: exploredGraph(open.analysisOf(flow)),
    places: flow.actions.map((action) => ({
      range: open.rangeOf(action.node),
      selection: open.rangeOf(action.at('type')),
    })),
    findings: open.diagnostics
      .filter((found) => found.flow?.pointer === flow.pointer)
      .map((found) => toGraphFinding(found, flow, open)),
  };
}

function headOf(flow: Flow, open: OpenFlow): FlowHead {
  const { pointer, name, nestedIn } = flow;
  const usual = nestedIn === undefined ? `flow ${pointer}`.trimEnd() : `actions of ${nestedIn.label}`;
  return { pointer, name: name ?? usual, range: open.rangeOf(flow.object ?? flow.list ?? { start: 0, end: 0 }) };
}

function toGraphFinding(found: Diagnostic, flow: Flow, open: OpenFlow): GraphFinding {
  const { rule, severity, message, consequence, path, range } = found;
  return {
    rule,
    severity,
    message,
    consequence: consequence.text,
    range: open.rangeOf({ start: range.start.offset, end: range.end.offset }),
    node: nodeAt(found, flow),
    path: path.map(({ action, note, location, file }) => ({
      node: location === undefined || file !== undefined ? null : nodeAt(location, flow),
      action,
      note,
    })),
  };
}

/** The action that a place lies in. */
function nodeAt({ pointer }: Location, flow: Flow): number | null {
  const action = flow.actions.find((each) => pointer === each.pointer || pointer.startsWith(`${each.pointer}/`));
  return action?.index ?? null;
}
