import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const probe = fileURLToPath(new URL('probe.mjs', import.meta.url));

/** A change of a document: offsets of the stretch that is replaced, by the protocol's counting of lines and UTF-16 units. */
export interface Change {
  readonly range: { readonly start: TextPlace; readonly end: TextPlace };
  readonly text: string;
}

interface TextPlace {
  readonly line: number;
  readonly character: number;
}

/** How long it took from an edit to its diagnostics, as the server itself measures it. */
export interface Took {
  readonly milliseconds: number;
  /** Of all threads of the process; it also counts where other processes keep the machine busy. */
  readonly cpuMilliseconds: number;
}

/** The built language server in a process of its own, with one document open. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #uri = 'file:///bench.flow.json';
  #version = 1;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Starts it and opens a document. */
  static async start(server: string, text: string): Promise<ServerProcess> {
    const child = spawn(process.execPath, ['--expose-gc', '--import', probe, server, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
      env: { ...process.env, NODE_OPTIONS: process.env.BENCH_NODE_OPTIONS ?? '' },
    });
    // What it says is of no interest, but has to be read.
    child.stdout?.resume();
    const process_ = new ServerProcess(child);
    const capabilities = {};
    process_.#send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities } });
    process_.#send({ method: 'initialized', params: {} });
    const textDocument = { uri: process_.#uri, languageId: 'json', version: 1, text };
    process_.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    await process_.#told();
    return process_;
  }

  /** Changes the document, and waits until the diagnostics of the new text have gone out. */
  async change(change: Change): Promise<Took> {
    const textDocument = { uri: this.#uri, version: ++this.#version };
    this.#send({ method: 'textDocument/didChange', params: { textDocument, contentChanges: [change] } });
    const { milliseconds = Number.NaN, cpuMilliseconds = Number.NaN } = await this.#told();
    return { milliseconds, cpuMilliseconds };
  }

  /** The bytes that are held after everything was thrown away that nobody needs. */
  async heldBytes(): Promise<number> {
    this.#child.send('memory');
    return (await this.#told()).bytes ?? Number.NaN;
  }

  stop(): void {
    this.#child.kill();
  }

  #send(message: object): void {
    const content = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#child.stdin?.write(`Content-Length: ${content.length}\r\n\r\n`);
    this.#child.stdin?.write(content);
  }

  #told(): Promise<Partial<Took> & { readonly bytes?: number }> {
    return new Promise((resolve, reject) => {
      const fail = (code: number | null) => reject(new Error(`The server has ended with exit code ${String(code)}.`));
      this.#child.once('exit', fail);
      this.#child.once('message', (message) => {
        this.#child.off('exit', fail);
        resolve(message as object);
      });
    });
  }
}
