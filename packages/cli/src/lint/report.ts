import type { Formatter } from '../format/formatter.ts';
import type { FileReport } from './file-report.ts';
import type { Summary } from './summary.ts';

/** Where a report can go. */
interface Destination {
  readonly isTerminal: boolean;
  readonly write: (text: string) => Promise<void>;
}

/** A pipe or file gets the report in pieces of this many characters: a piece per file would cost more than some files do. */
const CHUNK = 65_536;

/** One report while it is written, file by file, so that memory holds no more than one of them. */
export class Report {
  readonly #formatter: Formatter;
  readonly #destination: Destination;
  #pending: string;

  constructor(formatter: Formatter, destination: Destination) {
    this.#formatter = formatter;
    this.#destination = destination;
    this.#pending = formatter.begin();
  }

  add(report: FileReport): void {
    this.#pending += this.#formatter.file(report);
  }

  /** Whether so much is waiting that it should be written. */
  get isDue(): boolean {
    return this.#pending.length >= (this.#destination.isTerminal ? 1 : CHUNK);
  }

  async write(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    await this.#destination.write(text);
  }

  async end(summary: Summary): Promise<void> {
    this.#pending += this.#formatter.end(summary);
    await this.write();
  }
}
