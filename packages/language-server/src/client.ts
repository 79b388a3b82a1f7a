import type { InitializeParams } from 'vscode-languageserver';

/** The commands that a client may know; lenses are only shown as far as it does. */
export const COMMANDS = { showReferences: 'callflow-lint.showReferences', playFlow: 'callflow-lint.playFlow' } as const;

/** What the editor at the other end can do. */
export interface Client {
  /** It asks for diagnostics by itself, and does so again when it is told to. */
  readonly pullsDiagnostics: boolean;
  readonly watchesFiles: boolean;
  readonly announcesSettings: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  /** It asks for the edit of a code action when somebody has chosen it. */
  readonly resolvesEdits: boolean;
  readonly hasSnippets: boolean;
  /** The commands that it runs itself; it names them in its initialization options: `{ "commands": [...] }`. */
  readonly commands: ReadonlySet<string>;
}

/** Reads what an editor says about itself when it starts the server. */
export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { workspace = {}, textDocument = {} } = capabilities;
  const mayAskAgain = workspace.diagnostics?.refreshSupport === true;
  return {
    pullsDiagnostics: textDocument.diagnostic !== undefined && mayAskAgain,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    announcesSettings: workspace.didChangeConfiguration?.dynamicRegistration === true,
    refreshesHints: workspace.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace.codeLens?.refreshSupport === true,
    resolvesEdits: textDocument.codeAction?.resolveSupport?.properties.includes('edit') === true,
    hasSnippets: textDocument.completion?.completionItem?.snippetSupport === true,
    commands: commandsIn(initializationOptions),
  };
}

function commandsIn(options: unknown): ReadonlySet<string> {
  const named = (options as { commands?: unknown } | null | undefined)?.commands;
  return new Set(Array.isArray(named) ? named.filter((name) => typeof name === 'string') : []);
}
