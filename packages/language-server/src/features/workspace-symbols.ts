import type { Action, Flow } from '@callflow-lint/core/flow';
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { OpenFlow } from '../open-flow.ts';
import type { Workspace } from '../workspace.ts';
import { speechIn } from './document-symbols.ts';

/** More than anybody reads through; who looks for something types more of it. */
const MOST = 500;

/** The flows whose names, and the actions whose ids, types or words hold the letters of the query in their order. */
export function workspaceSymbols(workspace: Workspace, query: string): WorkspaceSymbol[] {
  const isWanted = matcher(query);
  const found: WorkspaceSymbol[] = [];
  for (const open of workspace.flows) {
    if (!open.isFlow) continue;
    for (const flow of open.model.flows) {
      found.push(
        ...[flowSymbol(flow, open), ...flow.actions.map((action) => actionSymbol(action, open))].filter(isWanted),
      );
      if (found.length >= MOST) return found.slice(0, MOST);
    }
  }
  return found;
}

function flowSymbol(flow: Flow, open: OpenFlow): WorkspaceSymbol {
  return {
    name: flow.name ?? 'flow',
    kind: SymbolKind.Module,
    location: { uri: open.uri, range: open.rangeOf(flow.head) },
  };
}

function actionSymbol(action: Action, open: OpenFlow): WorkspaceSymbol {
  const said = speechIn(action);
  return {
    name: said === undefined ? action.label : `${action.label}: ${said}`,
    kind: SymbolKind.Event,
    location: { uri: open.uri, range: open.rangeOf(action.at('type')) },
    ...(action.flow.name !== undefined && { containerName: action.flow.name }),
  };
}

function matcher(query: string): (symbol: WorkspaceSymbol) => boolean {
  const letters = Array.from(query.toLowerCase()).filter((letter) => letter.trim() !== '');
  return ({ name }) => {
    const text = name.toLowerCase();
    let at = 0;
    for (const letter of letters) {
      at = text.indexOf(letter, at) + 1;
      if (at === 0) return false;
    }
    return true;
  };
}
