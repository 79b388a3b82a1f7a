import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from './features/code-actions.ts';
import { completions } from './features/completions.ts';
import { definition } from './features/definition.ts';
import { toDiagnostics } from './features/diagnostics.ts';
import { documentSymbols } from './features/document-symbols.ts';
import { foldingRanges } from './features/folding-ranges.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { references } from './features/references.ts';
import { prepareRename, rename } from './features/rename.ts';
import { serveViews } from './flow-views.ts';
import { OpenFlow } from './open-flow.ts';
import { Sessions } from './sessions.ts';

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll'] },
  completionProvider: { triggerCharacters: ['"'] },
  definitionProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  hoverProvider: true,
  inlayHintProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
};

/** Answers an editor over a connection until it hangs up. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const sessions = new Sessions((message) => connection.window.showErrorMessage(message));
  const flows = new Map<string, OpenFlow>();
  const openFlow = (document: TextDocument): OpenFlow => {
    let flow = flows.get(document.uri);
    if (flow?.version !== document.version || flow.document !== document) {
      flow = new OpenFlow(document, sessions.of(document.uri));
      flows.set(document.uri, flow);
    }
    return flow;
  };
  const publish = (document: TextDocument): void => {
    const diagnostics = toDiagnostics(openFlow(document));
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  };
  /** What a request about a document is answered with; nothing when the document is not open. */
  const about = <Params extends { textDocument: { uri: string } }, Answer>(
    answer: (flow: OpenFlow, params: Params) => Answer,
  ) => {
    return (params: Params): Answer | null => {
      const document = documents.get(params.textDocument.uri);
      return document === undefined ? null : answer(openFlow(document), params);
    };
  };
  let canRegister = false;

  connection.onInitialize(({ capabilities }: InitializeParams): InitializeResult => {
    canRegister = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    return { capabilities: CAPABILITIES, serverInfo: { name: 'callflow-lint' } };
  });
  connection.onInitialized(() => {
    if (canRegister) void connection.client.register(DidChangeConfigurationNotification.type);
  });
  const startAfresh = (): void => {
    sessions.forget();
    flows.clear();
    for (const document of documents.all()) publish(document);
  };
  connection.onDidChangeConfiguration(startAfresh);
  connection.onDidChangeWatchedFiles(startAfresh);
  documents.onDidChangeContent(({ document }) => publish(document));
  documents.onDidClose(({ document }) => {
    flows.delete(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  connection.onCodeAction(about((flow, params) => codeActions(flow, params)));
  connection.onCompletion(about((flow, { position }) => completions(flow, position)));
  connection.onDefinition(about((flow, { position }) => definition(flow, position)));
  connection.onDocumentSymbol(about((flow) => documentSymbols(flow)));
  connection.onFoldingRanges(about((flow) => foldingRanges(flow)));
  connection.onHover(about((flow, { position }) => hover(flow, position)));
  connection.languages.inlayHint.on(about((flow, { range }) => inlayHints(flow, range)));
  connection.onReferences(
    about((flow, { position, context }) => references(flow, position, context.includeDeclaration)),
  );
  connection.onPrepareRename(about((flow, { position }) => prepareRename(flow, position)));
  connection.onRenameRequest(about((flow, { position, newName }) => rename(flow, position, newName)));
  serveViews(connection, (uri) => {
    const document = documents.get(uri);
    return document === undefined ? undefined : openFlow(document);
  });
  documents.listen(connection);
  connection.listen();
}
