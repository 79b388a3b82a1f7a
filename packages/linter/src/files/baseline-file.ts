import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Baseline } from '@callflow-lint/core/report';
import { ConfigError } from '../config-error.ts';

const VERSION = 1;

/** The findings that are accepted for now, by file; paths start from the directory of the baseline. */
export class BaselineFile {
  readonly #path: string;
  readonly #files: Map<string, Baseline>;

  private constructor(path: string, files: Map<string, Baseline>) {
    this.#path = path;
    this.#files = files;
  }

  /**
   * Reads the text of a baseline; it is empty where there is none yet. Throws a `ConfigError` when the text is no baseline.
   * @param path where it is written to
   */
  static parse(text: string | undefined, path: string, shownAs: string): BaselineFile {
    if (text === undefined) return new BaselineFile(path, new Map());
    const { version, files } = contentOf(text, shownAs);
    if (version === VERSION) return new BaselineFile(path, new Map(Object.entries(files)));
    throw new ConfigError(`${shownAs}: It is no baseline of this version. Write it anew with --update-baseline.`);
  }

  of(file: string): Baseline | undefined {
    return this.#files.size === 0 ? undefined : this.#files.get(this.#key(file));
  }

  set(file: string, baseline: Baseline): void {
    this.#files.set(this.#key(file), baseline);
  }

  /** Leaves out files without entries, and those that are gone. */
  write(): void {
    const kept = [...this.#files].filter(
      ([path, baseline]) => Object.keys(baseline).length > 0 && existsSync(join(dirname(this.#path), path)),
    );
    const files = Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(this.#path, `${JSON.stringify({ version: VERSION, files }, null, 2)}\n`);
  }

  #key(file: string): string {
    return relative(dirname(this.#path), file).split(sep).join('/');
  }
}

interface Content {
  readonly version: unknown;
  readonly files: Readonly<Record<string, Baseline>>;
}

function contentOf(text: string, shownAs: string): Content {
  try {
    return JSON.parse(text) as Content;
  } catch (error) {
    throw new ConfigError(`${shownAs}: The baseline cannot be read: ${(error as Error).message}`);
  }
}
