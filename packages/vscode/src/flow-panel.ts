import type { GraphAnswer, TextRange } from '@callflow-lint/views/requests';
import * as vscode from 'vscode';
import type { FlowServer } from './flow-server.ts';
import type { DrawerPart, FromPage, ToPage } from './messages.ts';
import { findingAt, flowAt, nodeAt } from './node-at.ts';
import { pageFolder, pageOf } from './page.ts';
import { preferences, SECTION } from './settings.ts';
import { toRange } from './to-range.ts';

/** A document, and the flow of it that is shown. */
interface Subject {
  readonly document: vscode.TextDocument;
  /** JSON pointer. */
  readonly flow: string;
  readonly shown: GraphAnswer;
}

/** How long nothing is typed before the graph is drawn again, in milliseconds. */
const PAUSE = 120;

/** The side view: it shows the flow of the editor that was active last, and goes along with what is typed there. */
export class FlowPanel implements vscode.Disposable {
  static readonly viewType = 'callflow-lint.flow';
  readonly #panel: vscode.WebviewPanel;
  readonly #server: FlowServer;
  readonly #disposables: vscode.Disposable[] = [];
  #subject: Subject | undefined;
  /** Messages that came before the page had loaded. */
  #waiting: ToPage[] | undefined = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(panel: vscode.WebviewPanel, server: FlowServer, extension: vscode.Uri) {
    this.#panel = panel;
    this.#server = server;
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
    panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'icon.svg');
    this.#disposables.push(
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#hear(message)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#subject?.document) this.#showSoon();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor !== undefined) void this.show(editor);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#followCursor(textEditor)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        // Another configuration brings other findings without a word being typed.
        if (uris.some((uri) => uri.toString() === this.#subject?.document.uri.toString())) this.#showSoon();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SECTION)) this.#showSoon();
      }),
    );
    panel.webview.html = pageOf(panel.webview, extension);
  }

  onDidDispose(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const each of this.#disposables) each.dispose();
    this.#panel.dispose();
  }

  /** Shows the flow at the cursor of an editor; what was shown stays where the editor holds none. */
  async show({ document, selection }: vscode.TextEditor, part?: DrawerPart): Promise<void> {
    const flows = await this.#server.flows(document);
    const flow = flowAt(flows, selection.active);
    if (flow !== undefined) await this.#draw(document, flow.pointer);
    else if (this.#subject === undefined) this.#tell({ kind: 'nothing' });
    if (part !== undefined) this.#tell({ kind: 'turn', to: part });
  }

  /** Shows another flow of the document. */
  async showFlow(document: vscode.TextDocument, pointer: string, part?: DrawerPart): Promise<void> {
    await this.#draw(document, pointer);
    if (part !== undefined) this.#tell({ kind: 'turn', to: part });
  }

  /** Shows the path of the finding at a position of the document that is shown; false where there is no finding. */
  showFinding(position: vscode.Position): boolean {
    const index = this.#subject === undefined ? undefined : findingAt(this.#subject.shown, position);
    if (index === undefined) return false;
    this.#tell({ kind: 'finding', index });
    return true;
  }

  async #draw(document: vscode.TextDocument, pointer: string): Promise<void> {
    const { uri } = document;
    const [flows, shown, hours] = await Promise.all([
      this.#server.flows(document),
      this.#server.graph(uri, pointer),
      this.#server.hours(uri, pointer),
    ]);
    if (shown === undefined || hours === undefined) return;
    this.#subject = { document, flow: pointer, shown };
    this.#panel.title = `Flow: ${shown.name}`;
    this.#tell({ kind: 'flow', uri: uri.toString(), flows, shown, hours, preferences: preferences() });
    const editor = this.#editor();
    if (editor !== undefined) this.#followCursor(editor);
  }

  #showSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const subject = this.#subject;
      if (subject !== undefined) void this.#draw(subject.document, subject.flow);
    }, PAUSE);
  }

  #followCursor({ document, selection }: vscode.TextEditor): void {
    if (this.#subject === undefined || document !== this.#subject.document) return;
    this.#tell({ kind: 'cursor', node: nodeAt(this.#subject.shown, selection.active) ?? null });
  }

  #tell(message: ToPage): void {
    if (this.#waiting === undefined) void this.#panel.webview.postMessage(message);
    else this.#waiting.push(message);
  }

  async #hear(message: FromPage): Promise<void> {
    const subject = this.#subject;
    switch (message.kind) {
      case 'ready':
        return this.#begin();
      case 'action': {
        const place = subject?.shown.places[message.node];
        return place === undefined ? undefined : this.#reveal(place.selection);
      }
      case 'finding': {
        const finding = subject?.shown.findings[message.index];
        return finding === undefined ? undefined : this.#reveal(finding.range);
      }
      case 'flow':
        return subject === undefined ? undefined : this.#draw(subject.document, message.pointer);
      case 'replay': {
        if (subject === undefined) return;
        const run = await this.#server.simulate(subject.document.uri, subject.flow, message.replay);
        if (run !== undefined) this.#tell({ kind: 'run', run });
      }
    }
  }

  /** A page that was hidden has forgotten everything when it is back. */
  async #begin(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    for (const message of waiting ?? []) this.#tell(message);
    if (waiting === undefined && this.#subject !== undefined) {
      await this.#draw(this.#subject.document, this.#subject.flow);
    }
  }

  /** Selects a stretch of the text; the keyboard stays where it is. */
  async #reveal(range: TextRange): Promise<void> {
    if (this.#subject === undefined) return;
    const viewColumn = this.#editor()?.viewColumn ?? vscode.ViewColumn.One;
    const options = { viewColumn, selection: toRange(range), preserveFocus: true };
    await vscode.window.showTextDocument(this.#subject.document, options);
  }

  #editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document === this.#subject?.document);
  }
}
