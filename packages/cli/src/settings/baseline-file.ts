import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Baseline } from '@callflow-lint/core/report';
import { ConfigError } from '@callflow-lint/linter';
import { compare } from '../input/input-set.ts';
import { reasonOf } from '../input/problem.ts';

const VERSION = 1;

/** The findings that are accepted for now, by file; paths start from the directory of the baseline. */
export class BaselineFile {
  readonly #path: string;
  readonly #files: Map<string, Baseline>;

  private constructor(path: string, files: Map<string, Baseline>) {
    this.#path = path;
    this.#files = files;
  }

  /** Empty when there is none yet. Throws a `ConfigError` when it is none. */
  static read(path: string, cwd: string): BaselineFile {
    if (!existsSync(path)) return new BaselineFile(path, new Map());
    const shownAs = relative(cwd, path);
    try {
      const { version, files } = JSON.parse(readFileSync(path, 'utf8')) as Content;
      if (version === VERSION) return new BaselineFile(path, new Map(Object.entries(files)));
    } catch (error) {
      throw new ConfigError(`${shownAs}: The baseline cannot be read: ${reasonOf(error)}`);
    }
    throw new ConfigError(`${shownAs}: It is no baseline of this version. Write it anew with --update-baseline.`);
  }

  of(file: string): Baseline | undefined {
    return this.#files.get(this.#key(file));
  }

  set(file: string, baseline: Baseline): void {
    this.#files.set(this.#key(file), baseline);
  }

  /** Leaves out files without entries, and those that are gone. */
  write(): void {
    const kept = [...this.#files].filter(
      ([path, baseline]) => Object.keys(baseline).length > 0 && existsSync(join(dirname(this.#path), path)),
    );
    const files = Object.fromEntries(kept.sort(([a], [b]) => compare(a, b)));
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
