import type { ProjectFlow } from '@callflow-lint/core/facts';
import type { Action, Flow, Place } from '@callflow-lint/core/flow';
import { type Location, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { locationIn } from '../elsewhere.ts';
import type { Workspace } from '../workspace.ts';
import { speechIn } from './document-symbols.ts';

/** More than anybody reads through; who looks for something types more of it. */
const MOST = 500;

/**
 * The flows whose names, and the actions whose ids, types or words hold the letters of the query in their order: of the documents
 * that are open, and of their projects.
 */
export function workspaceSymbols(workspace: Workspace, query: string): WorkspaceSymbol[] {
  const isWanted = matcher(query);
  const found: WorkspaceSymbol[] = [];
  for (const symbols of symbolsOf(workspace)) {
    found.push(...symbols.filter(isWanted));
    if (found.length >= MOST) return found.slice(0, MOST);
  }
  return found;
}

/** Flow by flow, what is open first. */
function* symbolsOf(workspace: Workspace): Generator<WorkspaceSymbol[]> {
  const open = workspace.flows.filter(({ isFlow }) => isFlow);
  for (const each of open) {
    for (const flow of each.model.flows) {
      yield symbolsIn(flow, (place) => ({ uri: each.uri, range: each.rangeOf(place) }));
    }
  }
  const seen = new Set(open.map(({ path }) => path));
  const isElsewhere = ({ path }: ProjectFlow) => !seen.has(path);
  for (const project of workspace.projects) {
    for (const stored of [...project.flows.values()].filter(isElsewhere)) {
      yield symbolsIn(stored.flow, (place) => locationIn(stored, place));
      project.forget();
    }
  }
}

function symbolsIn(flow: Flow, locate: (place: Place) => Location): WorkspaceSymbol[] {
  const head = { name: flow.name ?? 'flow', kind: SymbolKind.Module, location: locate(flow.head) };
  return [head, ...flow.actions.map((action) => actionSymbol(action, locate(action.at('type'))))];
}

function actionSymbol(action: Action, location: Location): WorkspaceSymbol {
  const said = speechIn(action);
  return {
    name: said === undefined ? action.label : `${action.label}: ${said}`,
    kind: SymbolKind.Event,
    location,
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
