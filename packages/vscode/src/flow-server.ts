import {
  FLOWS,
  type FlowHead,
  GRAPH,
  type GraphAnswer,
  HOURS,
  type HoursAnswer,
  SIMULATE,
  type SimulateAnswer,
} from '@callflow-lint/views/requests';
import type { Replay } from '@callflow-lint/views/simulation';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { reportsJson } from './settings.ts';

/** What the language server looks at. It judges by itself which JSON is meant as flows. */
export const FLOW_LANGUAGES = [{ language: 'json' }, { language: 'jsonc' }];

/** What code lenses of the server may ask the editor to do. */
const LENS_COMMANDS = ['callflow-lint.playFlow', 'callflow-lint.showReferences'];

/** The language server that comes with the extension. */
export class FlowServer implements vscode.Disposable {
  readonly #client: LanguageClient;

  constructor(context: vscode.ExtensionContext) {
    const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.mjs').fsPath;
    this.#client = new LanguageClient(
      'callflow-lint',
      'Call Flow Lint',
      { module, transport: TransportKind.stdio },
      {
        documentSelector: FLOW_LANGUAGES,
        initializationOptions: () => ({ commands: LENS_COMMANDS, reportsJson: reportsJson() }),
      },
    );
  }

  start(): Promise<void> {
    return this.#client.start();
  }

  restart(): Promise<void> {
    return this.#client.restart();
  }

  showOutput(): void {
    this.#client.outputChannel.show();
  }

  dispose(): void {
    void this.#client.dispose();
  }

  /** The flows of a document; none where it is not meant as flows. */
  async flows({ uri }: vscode.TextDocument): Promise<readonly FlowHead[]> {
    return (await this.#ask<readonly FlowHead[]>(FLOWS, uri, {})) ?? [];
  }

  graph(uri: vscode.Uri, flow: string): Promise<GraphAnswer | undefined> {
    return this.#ask(GRAPH, uri, { flow });
  }

  hours(uri: vscode.Uri, flow: string): Promise<HoursAnswer | undefined> {
    return this.#ask(HOURS, uri, { flow });
  }

  simulate(uri: vscode.Uri, flow: string, replay: Replay): Promise<SimulateAnswer | undefined> {
    return this.#ask(SIMULATE, uri, { flow, replay });
  }

  /** Undefined where the server is not running or knows nothing of it. */
  async #ask<Answer>(method: string, uri: vscode.Uri, params: object): Promise<Answer | undefined> {
    if (!this.#client.isRunning()) return undefined;
    const textDocument = { uri: this.#client.code2ProtocolConverter.asUri(uri) };
    return (await this.#client.sendRequest<Answer | null>(method, { textDocument, ...params })) ?? undefined;
  }
}
