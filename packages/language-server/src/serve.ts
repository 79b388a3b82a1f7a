import { CodeLensRefreshRequest, type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { answer } from './answer.ts';
import { capabilitiesFor } from './capabilities.ts';
import { type Client, readClient } from './client.ts';
import { Diagnoser } from './diagnosis/diagnoser.ts';
import { serveViews } from './flow-views.ts';
import { isConfiguration, watch } from './watching.ts';
import { Workspace } from './workspace.ts';

/** Serves an editor over a connection until it hangs up. */
export function serve(connection: Connection): void {
  const workspace = new Workspace((message) => {
    // A notification: the request of the same purpose asks for an answer, which some editors do not give.
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
  });
  const diagnoser = new Diagnoser(connection, workspace);
  let client: Client | undefined;

  connection.onInitialize((params) => {
    client = readClient(params);
    diagnoser.isPulled = client.pullsDiagnostics;
    answer(connection, workspace, client);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'callflow-lint' } };
  });
  connection.onInitialized(() => {
    if (client !== undefined) watch(connection, client);
  });

  const startAfresh = (): void => {
    workspace.forgetSettings();
    diagnoser.allChanged();
    if (client?.refreshesHints === true) void connection.languages.inlayHint.refresh();
    if (client?.refreshesLenses === true) void connection.sendRequest(CodeLensRefreshRequest.type);
  };
  connection.onDidChangeConfiguration(startAfresh);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => isConfiguration(uri))) startAfresh();
  });
  workspace.documents.onDidSave(({ document }) => {
    // An editor that does not watch files tells at least of its own.
    if (isConfiguration(document.uri)) startAfresh();
  });
  workspace.documents.onDidChangeContent(({ document }) => diagnoser.changed(document.uri));
  workspace.documents.onDidClose(({ document }) => diagnoser.closed(document.uri));
  serveViews(connection, (uri) => workspace.flowOf(uri));
  workspace.documents.listen(connection);
  connection.listen();
}
