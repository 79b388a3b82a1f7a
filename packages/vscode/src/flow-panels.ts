import * as vscode from 'vscode';
import { FlowPanel } from './flow-panel.ts';
import type { FlowServer } from './flow-server.ts';

/** The one side view there is, opened when it is needed. */
export class FlowPanels implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #server: FlowServer;
  readonly #extension: vscode.Uri;
  #panel: FlowPanel | undefined;

  constructor(server: FlowServer, extension: vscode.Uri) {
    this.#server = server;
    this.#extension = extension;
  }

  /** The side view, beside the text. */
  open(): FlowPanel {
    if (this.#panel !== undefined) return this.#panel;
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    return this.#take(vscode.window.createWebviewPanel(FlowPanel.viewType, 'Flow', place));
  }

  /** Brings back the side view of the last session. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.#panel?.dispose();
    const back = this.#take(panel);
    for (const editor of vscode.window.visibleTextEditors) await back.show(editor);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #take(webview: vscode.WebviewPanel): FlowPanel {
    const panel = new FlowPanel(webview, this.#server, this.#extension);
    this.#panel = panel;
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
      panel.dispose();
    });
    return panel;
  }
}
