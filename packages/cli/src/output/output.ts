import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** The reader of the output has gone away (`callflow-lint … | head`): not a fault, and no reason to go on. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/** A stream that text is written to without ever being cut: a slow reader is waited for. */
export class Output {
  readonly #stream: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  #failure: Error | undefined;
  #copies: Uint8Array[] | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#failure = error.code === 'EPIPE' ? new OutputClosed() : error;
    });
  }

  get isTerminal(): boolean {
    return this.#stream.isTTY === true;
  }

  /** The width of the terminal. */
  get columns(): number {
    return this.#stream.columns ?? 80;
  }

  /** From now on a copy is kept of what is written. */
  keepCopy(): void {
    this.#copies = [];
  }

  get copy(): Buffer {
    return Buffer.concat(this.#copies ?? []);
  }

  /** Resolves once there is room for more. */
  async write(text: string | Uint8Array): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    this.#copies?.push(Buffer.from(text));
    if (text.length === 0 || this.#stream.write(text)) return;
    // `once` rejects on an error, whose kind the listener above has noted by then.
    await once(this.#stream, 'drain').catch(() => {
      if (this.#failure !== undefined) throw this.#failure;
    });
  }

  /** Resolves once everything that was written has left the process, so that an error of the last write is seen too. */
  async flush(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#stream.write('', () => resolve());
    });
    if (this.#failure !== undefined) throw this.#failure;
  }
}
