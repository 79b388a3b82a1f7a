import { speechOf } from '@callflow-lint/core/facts';
import type { Action, Flow } from '@callflow-lint/core/flow';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { OpenFlow } from '../open-flow.ts';

/** The outline: flows, their actions in order, and the flows that actions nest. */
export function documentSymbols(flow: OpenFlow): DocumentSymbol[] {
  const { flows } = flow.model;
  return flows.filter(({ nestedIn }) => nestedIn === undefined).map((each) => symbolOf(each, flow));
}

function symbolOf(flow: Flow, open: OpenFlow): DocumentSymbol {
  const node = flow.object ?? flow.list;
  const range = open.rangeOf(node ?? { start: 0, end: 0 });
  return {
    name: flow.name ?? 'flow',
    kind: SymbolKind.Module,
    range,
    selectionRange: open.rangeOf(flow.head),
    children: flow.actions.map((action) => actionSymbol(action, open)),
  };
}

function actionSymbol(action: Action, open: OpenFlow): DocumentSymbol {
  const nested = open.model.flows.filter(({ nestedIn }) => nestedIn === action);
  const { start, end } = action.at('type');
  const isInside = action.node.start <= start && end <= action.node.end;
  return {
    name: `${action.index} ${action.typeName ?? 'action'}`,
    detail: detailOf(action),
    kind: SymbolKind.Event,
    range: open.rangeOf(action.node),
    selectionRange: open.rangeOf(isInside ? { start, end } : action.node),
    children: nested.map((flow) => symbolOf(flow, open)),
  };
}

/** What is spoken, or what others call it: what one looks for in a long flow. */
function detailOf(action: Action): string {
  return speechIn(action) ?? action.idNode?.value ?? '';
}

/** The words that an action speaks. */
export function speechIn(action: Action): string | undefined {
  const option = speechOf(action);
  const said = option === undefined ? undefined : action.optionValue(option);
  return said?.kind === 'string' ? said.value : undefined;
}
