import {
  CodeLensRefreshRequest,
  type Connection,
  type FileEvent,
  MessageType,
  ShowMessageNotification,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
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
    workspace.folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
    diagnoser.client = client;
    answer(connection, workspace, client);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'callflow-lint' } };
  });
  connection.onInitialized(() => {
    if (client !== undefined) watch(connection, client);
    if (client?.changesFolders === true) connection.workspace.onDidChangeWorkspaceFolders(foldersChanged);
  });

  const showAnew = (): void => {
    diagnoser.filesChanged();
    if (client?.refreshesHints === true) void connection.languages.inlayHint.refresh();
    if (client?.refreshesLenses === true) void connection.sendRequest(CodeLensRefreshRequest.type);
  };
  const filesChanged = (): void => {
    workspace.filesChanged();
    showAnew();
  };
  const foldersChanged = (event: WorkspaceFoldersChangeEvent): void => {
    workspace.foldersChanged(event);
    showAnew();
  };
  connection.onDidChangeConfiguration(filesChanged);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // What is open counts as it stands in the editor, saved or not; configurations count when they are saved.
    const matters = ({ uri }: FileEvent) => isConfiguration(uri) || workspace.documents.get(uri) === undefined;
    if (changes.some(matters)) filesChanged();
  });
  workspace.documents.onDidSave(({ document }) => {
    // An editor that does not watch files tells at least of its own.
    if (isConfiguration(document.uri)) filesChanged();
  });
  workspace.documents.onDidChangeContent(({ document }) => diagnoser.changed(document.uri));
  workspace.documents.onDidClose(({ document }) => diagnoser.closed(document.uri));
  serveViews(connection, (uri) => workspace.flowOf(uri));
  workspace.documents.listen(connection);
  connection.listen();
}
