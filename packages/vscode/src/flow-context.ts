import * as vscode from 'vscode';
import type { FlowServer } from './flow-server.ts';

/** Keeps `callflow-lint.isFlow` true while the active editor holds a flow, so that commands are offered only there. */
export class FlowContext implements vscode.Disposable {
  readonly #server: FlowServer;
  readonly #disposables: vscode.Disposable[];

  constructor(server: FlowServer) {
    this.#server = server;
    this.#disposables = [
      vscode.window.onDidChangeActiveTextEditor(() => void this.refresh()),
      // What the server thinks of a document is known when it says what is wrong with it.
      vscode.languages.onDidChangeDiagnostics(() => void this.refresh()),
    ];
  }

  async refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const isFlow = document !== undefined && (await this.#server.flows(document)).length > 0;
    // A side view that has the keyboard is no text editor, and its commands stay.
    if (document === undefined && vscode.window.tabGroups.activeTabGroup.activeTab !== undefined) return;
    await vscode.commands.executeCommand('setContext', 'callflow-lint.isFlow', isFlow);
  }

  dispose(): void {
    for (const each of this.#disposables) each.dispose();
  }
}
