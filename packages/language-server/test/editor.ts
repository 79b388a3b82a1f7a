import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import { serve } from '../src/serve.ts';

/** What an editor says about itself. */
export interface EditorWish {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly workspaceFolders?: WorkspaceFolder[];
}

/** An editor that talks to a server in this process, by the protocol. */
export class Editor {
  readonly connection: ProtocolConnection;
  /** What the server has said that it can do. */
  readonly abilities: InitializeResult['capabilities'];
  /** The methods that the server has asked to be told of, with what it wants to know. */
  readonly registered: ReadonlyMap<string, unknown>;
  /** What the server has logged: mistakes of ours. */
  readonly logged: string[] = [];
  /** How often diagnostics were pushed, of all documents. */
  pushes = 0;
  readonly #diagnostics = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }>();
  readonly #waiting: (() => void)[] = [];
  readonly #versions = new Map<string, number>();

  private constructor(
    connection: ProtocolConnection,
    abilities: InitializeResult['capabilities'],
    registered: ReadonlyMap<string, unknown>,
  ) {
    this.connection = connection;
    this.abilities = abilities;
    this.registered = registered;
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
    });
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      this.pushes++;
      this.#diagnostics.set(uri, { version, diagnostics });
      for (const wake of this.#waiting.splice(0)) wake();
    });
  }

  static async start(wish: EditorWish = {}): Promise<Editor> {
    const [there, back] = [new PassThrough(), new PassThrough()];
    serve(createConnection(new StreamMessageReader(there), new StreamMessageWriter(back)));
    const connection = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    const registered = new Map<string, unknown>();
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { method, registerOptions } of registrations) registered.set(method, registerOptions);
    });
    connection.listen();
    const started = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      // The protocol wants the field, deprecated as it is.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      rootUri: null,
      capabilities: {},
      ...wish,
    });
    const editor = new Editor(connection, started.capabilities, registered);
    await connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  /** Opens a document and waits for what is wrong with it. */
  async open(uri: string, text: string, languageId = 'json'): Promise<Diagnostic[]> {
    await this.show(uri, text, languageId);
    return this.found(uri);
  }

  /** Opens a document and waits for nothing. */
  async show(uri: string, text: string, languageId = 'json'): Promise<void> {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Replaces the text and waits for what is wrong with it now. */
  async type(uri: string, text: string): Promise<Diagnostic[]> {
    await this.edit(uri, [{ text }]);
    return this.found(uri);
  }

  /** Changes a document and waits for nothing. */
  async edit(uri: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Waits for what is wrong with the document as it is now. */
  async found(uri: string): Promise<Diagnostic[]> {
    const version = this.#versions.get(uri);
    for (;;) {
      const known = this.#diagnostics.get(uri);
      if (known?.version === version) return known?.diagnostics ?? [];
      await this.pushed();
    }
  }

  /** What was pushed last. */
  diagnosticsOf(uri: string): readonly Diagnostic[] {
    return this.#diagnostics.get(uri)?.diagnostics ?? [];
  }

  /** Waits until diagnostics of any document are pushed. */
  async pushed(): Promise<void> {
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
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
