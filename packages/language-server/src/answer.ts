import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { codeActions } from './features/code-actions.ts';
import { codeLenses } from './features/code-lenses.ts';
import { completions } from './features/completions.ts';
import { definition } from './features/definition.ts';
import { documentSymbols } from './features/document-symbols.ts';
import { withEdit } from './features/fix-all.ts';
import { foldingRanges } from './features/folding-ranges.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { references } from './features/references.ts';
import { prepareRename, rename } from './features/rename.ts';
import { selectionRanges } from './features/selection-ranges.ts';
import { workspaceSymbols } from './features/workspace-symbols.ts';
import type { OpenFlow } from './open-flow.ts';
import type { Workspace } from './workspace.ts';

/** Answers what an editor asks about its documents. */
export function answer(connection: Connection, workspace: Workspace, client: Client): void {
  /** The answer to a request about a document; null when it is not open. */
  const about = <Params extends { textDocument: { uri: string } }, Answer>(
    answerFor: (flow: OpenFlow, params: Params) => Answer,
  ) => {
    return (params: Params): Answer | null => {
      const flow = workspace.flowOf(params.textDocument.uri);
      return flow === undefined ? null : answerFor(flow, params);
    };
  };
  connection.onCodeAction(about((flow, params) => codeActions(flow, params, { client, workspace })));
  connection.onCodeActionResolve((action) => withEdit(action, workspace));
  connection.onCodeLens(about((flow) => codeLenses(flow, { client, workspace })));
  connection.onCompletion(about((flow, { position }) => completions(flow, position, { client, workspace })));
  connection.onDefinition(about((flow, { position }) => definition(flow, position, workspace)));
  connection.onDocumentSymbol(about((flow) => documentSymbols(flow)));
  connection.onFoldingRanges(about((flow) => foldingRanges(flow)));
  connection.onHover(about((flow, { position }) => hover(flow, position, workspace)));
  connection.languages.inlayHint.on(about((flow, { range }) => inlayHints(flow, range)));
  connection.onReferences(about((flow, params) => references(flow, params, workspace)));
  connection.onPrepareRename(about((flow, { position }) => prepareRename(flow, position, workspace)));
  connection.onRenameRequest(about((flow, params) => rename(flow, params, workspace)));
  connection.onSelectionRanges(about((flow, { positions }) => selectionRanges(flow, positions)));
  connection.onWorkspaceSymbol(({ query }) => workspaceSymbols(workspace, query));
}
