import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { OpenFlow } from '../open-flow.ts';
import type { Workspace } from '../workspace.ts';
import { toDiagnostic } from './diagnostics.ts';
import { isNoJsonFault } from './json-faults.ts';

/**
 * Milliseconds to wait before a document is linted. Edits that have come in already are taken up before, so that no text is
 * linted that is out of date; nobody feels the delay.
 */
const PAUSE_MS = 1;

/** Milliseconds until the other documents are looked at that an edit may concern: when somebody stops to look. */
const OTHERS_PAUSE_MS = 300;

/** Sees to it that the editor has the diagnostics of its documents: when it asks for them, or whenever they may have changed. */
export class Diagnoser {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #due = new Map<string, NodeJS.Timeout>();
  #othersDue: NodeJS.Timeout | undefined;
  /** What the editor was sent last. */
  readonly #published = new Map<string, OpenFlow>();
  /** Undefined until the editor has introduced itself. */
  client: Client | undefined;

  constructor(connection: Connection, workspace: Workspace) {
    this.#connection = connection;
    this.#workspace = workspace;
    connection.languages.diagnostics.on((params, token) => this.#pull(params, token));
  }

  /** A document has changed, and with it perhaps what is found in others, which use its flows. */
  changed(uri: string): void {
    // Editors that pull know that documents depend on each other, and ask for the others by themselves.
    if (this.#isPulled) return;
    this.#schedule(uri);
    this.#scheduleOthers();
  }

  /** Any document may be linted by something else than before. */
  filesChanged(): void {
    if (this.#isPulled) void this.#connection.languages.diagnostics.refresh();
    else for (const uri of this.#workspace.uris) this.#schedule(uri);
  }

  closed(uri: string): void {
    this.#cancel(uri);
    this.#published.delete(uri);
    if (this.#isPulled) return;
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#scheduleOthers();
  }

  /** Whether the editor asks by itself. */
  get #isPulled(): boolean {
    return this.client?.pullsDiagnostics === true;
  }

  #diagnosticsOf(flow: OpenFlow): Diagnostic[] {
    const isWanted = this.client?.reportsJson === true ? isNoJsonFault(flow.tree) : () => true;
    return flow.diagnostics.filter(isWanted).map((found) => toDiagnostic(found, flow));
  }

  #scheduleOthers(): void {
    clearTimeout(this.#othersDue);
    const publishAll = () => {
      for (const uri of this.#workspace.uris) this.#publish(uri);
    };
    this.#othersDue = setTimeout(publishAll, OTHERS_PAUSE_MS);
  }

  #schedule(uri: string): void {
    this.#cancel(uri);
    const publish = () => {
      this.#due.delete(uri);
      this.#publish(uri);
    };
    this.#due.set(uri, setTimeout(publish, PAUSE_MS));
  }

  #cancel(uri: string): void {
    clearTimeout(this.#due.get(uri));
    this.#due.delete(uri);
  }

  #publish(uri: string): void {
    try {
      const flow = this.#workspace.flowOf(uri);
      if (flow === undefined || flow === this.#published.get(uri)) return;
      this.#published.set(uri, flow);
      void this.#connection.sendDiagnostics({ uri, version: flow.version, diagnostics: this.#diagnosticsOf(flow) });
    } catch (error) {
      // Requests are answered with what went wrong; here nobody has asked, and the other documents go on.
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#connection.console.error(`callflow-lint: ${uri} could not be linted, which is a mistake of ours. ${told}`);
    }
  }

  async #pull(
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Out of date.');
    const flow = this.#workspace.flowOf(uri);
    if (flow === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = String(flow.serial);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.#diagnosticsOf(flow) };
  }
}
