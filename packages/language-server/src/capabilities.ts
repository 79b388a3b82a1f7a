import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { FIX_ALL } from './features/fix-all.ts';

/** What the server does for an editor. Diagnostics are pulled or pushed, never both: else each would be shown twice. */
export function capabilitiesFor({ pullsDiagnostics }: Client): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
      resolveProvider: true,
    },
    codeLensProvider: {},
    completionProvider: { triggerCharacters: ['"', '{', '.'] },
    definitionProvider: true,
    ...(pullsDiagnostics && {
      diagnosticProvider: { identifier: 'callflow-lint', interFileDependencies: true, workspaceDiagnostics: false },
    }),
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    hoverProvider: true,
    inlayHintProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    selectionRangeProvider: true,
    workspaceSymbolProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
