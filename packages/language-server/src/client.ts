import type { InitializeParams } from 'vscode-languageserver';

/** The commands that a client may know; lenses are only shown as far as it does. */
export const COMMANDS = { showReferences: 'callflow-lint.showReferences', playFlow: 'callflow-lint.playFlow' } as const;

/** What the editor at the other end can do. */
export interface Client {
  /** It asks for diagnostics by itself, and does so again when it is told to. */
  readonly pullsDiagnostics: boolean;
  readonly watchesFiles: boolean;
  /** It may open and close directories while it runs. */
  readonly changesFolders: boolean;
  readonly announcesSettings: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  /** It asks for the edit of a code action when somebody has chosen it. */
  readonly resolvesEdits: boolean;
  readonly hasSnippets: boolean;
  /** It reports faults of JSON itself, and says so in its initialization options: `{ "reportsJson": true }`. */
  readonly reportsJson: boolean;
  /** The commands that it runs itself; it names them in its initialization options: `{ "commands": [...] }`. */
  readonly commands: ReadonlySet<string>;
}

/** Reads what an editor says about itself when it starts the server. */
export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { workspace = {}, textDocument = {} } = capabilities;
  const options = initializationOptions as InitializationOptions | null | undefined;
  const mayAskAgain = workspace.diagnostics?.refreshSupport === true;
  return {
    pullsDiagnostics: textDocument.diagnostic !== undefined && mayAskAgain,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace.workspaceFolders === true,
    announcesSettings: workspace.didChangeConfiguration?.dynamicRegistration === true,
    refreshesHints: workspace.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace.codeLens?.refreshSupport === true,
    resolvesEdits: textDocument.codeAction?.resolveSupport?.properties.includes('edit') === true,
    hasSnippets: textDocument.completion?.completionItem?.snippetSupport === true,
    reportsJson: options?.reportsJson === true,
    commands: namesIn(options?.commands),
  };
}

/** As far as they are what we understand. */
interface InitializationOptions {
  readonly commands?: unknown;
  readonly reportsJson?: unknown;
}

function namesIn(named: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(named) ? named.filter((name) => typeof name === 'string') : []);
}
