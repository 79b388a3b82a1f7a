import type { Output } from '../output/output.ts';

/** A run shorter than this shows nothing. */
const QUIET_MS = 1000;
const REFRESH_MS = 100;

/** Tells on a terminal how far a long run has got, and leaves no trace of it. */
export class Progress {
  readonly #output: Output;
  readonly #isOn: boolean;
  readonly #clock: () => number;
  #next: number;
  #isShown = false;

  constructor(output: Output, isWanted: boolean, clock: () => number = Date.now) {
    this.#output = output;
    this.#clock = clock;
    this.#next = clock() + QUIET_MS;
    this.#isOn = isWanted && output.isTerminal;
  }

  async step(done: number, all: number): Promise<void> {
    const now = this.#clock();
    if (!this.#isOn || now < this.#next) return;
    this.#next = now + REFRESH_MS;
    this.#isShown = true;
    await this.#output.write(`\r\u001b[KLinting ${done + 1} of ${all} files …`);
  }

  /** Before anything else is written. */
  async clear(): Promise<void> {
    if (!this.#isShown) return;
    this.#isShown = false;
    await this.#output.write('\r\u001b[K');
  }
}
