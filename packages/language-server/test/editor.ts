import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../src/serve.ts';

/** An editor that talks to a server in this process, by the protocol. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly #diagnostics = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }>();
  readonly #waiting: (() => void)[] = [];
  readonly #versions = new Map<string, number>();

  private constructor(connection: ProtocolConnection) {
    this.connection = connection;
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      this.#diagnostics.set(uri, { version, diagnostics });
      for (const wake of this.#waiting.splice(0)) wake();
    });
  }

  static async start(): Promise<Editor> {
    const [there, back] = [new PassThrough(), new PassThrough()];
    serve(createConnection(new StreamMessageReader(there), new StreamMessageWriter(back)));
    const connection = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    const editor = new Editor(connection);
    connection.listen();
    // The protocol wants the field, deprecated as it is.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
    await connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  /** Opens a document and waits for what is wrong with it. */
  async open(uri: string, text: string): Promise<Diagnostic[]> {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId: 'json', version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return this.#diagnosticsOf(uri, 1);
  }

  /** Replaces the text and waits for what is wrong with it now. */
  async type(uri: string, text: string): Promise<Diagnostic[]> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const change = { textDocument: { uri, version }, contentChanges: [{ text }] };
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, change);
    return this.#diagnosticsOf(uri, version);
  }

  async #diagnosticsOf(uri: string, version: number): Promise<Diagnostic[]> {
    for (;;) {
      const known = this.#diagnostics.get(uri);
      if (known?.version === version) return known.diagnostics;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}

/** A text with `|` where the cursor stands: the text without it, and the position. */
export function withCursor(marked: string): { text: string; position: Position } {
  const offset = marked.indexOf('|');
  const before = marked.slice(0, offset).split('\n');
  return {
    text: marked.slice(0, offset) + marked.slice(offset + 1),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}
