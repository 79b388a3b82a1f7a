import { readFileSync, statSync } from 'node:fs';
import { decode } from '@callflow-lint/core/source';

/**
 * The largest file that is read, in bytes. A flow of 5,000 actions has 1.4 MB, and the platform runs 101 of them; beyond this size a
 * file holds something else, and its syntax tree would take gigabytes.
 */
export const MAX_BYTES = 32 * 1024 * 1024;

/**
 * The texts of files, each read once and again when the file has changed. What is open in an editor counts as it stands there,
 * whatever the file holds by now.
 */
export class FileTexts {
  readonly #keptFor: number;
  readonly #open = new Map<string, string>();
  readonly #seen = new Map<string, Seen>();
  #looks = 0;
  #lookedAt = Date.now();
  #edits = 0;

  /** @param keptFor for how many milliseconds files are taken not to have changed unless somebody says so; for ever without */
  constructor(keptFor = Infinity) {
    this.#keptFor = keptFor;
  }

  /** How often files were to be looked at anew; what was found on the disk may no longer hold when it goes up. */
  get looks(): number {
    if (Date.now() - this.#lookedAt > this.#keptFor) this.changed();
    return this.#looks;
  }

  /** Goes up when any text may be another one than before. */
  get revision(): number {
    return this.looks + this.#edits;
  }

  /** Takes the text of a file from an editor. */
  open(file: string, text: string): void {
    this.#open.set(file, text);
    this.#edits++;
  }

  /** Takes the text of a file from the disk again. */
  close(file: string): void {
    if (this.#open.delete(file)) this.#edits++;
  }

  /** Files were changed, made or removed: all are looked at again when they are next asked for. */
  changed(): void {
    this.#looks++;
    this.#lookedAt = Date.now();
  }

  /** The text of a file, without byte order mark; undefined when it cannot be read. */
  find(file: string): string | undefined {
    return this.#open.get(file) ?? this.#look(file).text;
  }

  /** The text of a file. Throws what the system says when it cannot be read. */
  read(file: string): string {
    const text = this.find(file);
    if (text === undefined) throw this.#look(file).error;
    return text;
  }

  #look(file: string): Seen {
    const { looks } = this;
    const before = this.#seen.get(file);
    if (before?.look === looks) return before;
    const now = seen(file, looks, before);
    this.#seen.set(file, now);
    return now;
  }
}

/** What became of an attempt to read a file. */
interface Seen {
  readonly look: number;
  /** The same as long as the file has not changed; undefined when it cannot be read. */
  readonly stamp?: string;
  readonly text?: string;
  readonly error?: unknown;
}

function seen(file: string, look: number, before: Seen | undefined): Seen {
  try {
    const stat = statSync(file);
    const stamp = `${stat.mtimeMs} ${stat.ctimeMs} ${stat.size} ${stat.ino}`;
    if (stamp === before?.stamp) return { ...before, look };
    if (stat.size > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES / 1024 / 1024} MB`);
    return { look, stamp, text: decode(readFileSync(file)).text };
  } catch (error) {
    return { look, error };
  }
}
