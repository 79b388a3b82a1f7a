import { join, resolve } from 'node:path';
import type { LoadedConfig } from '@callflow-lint/linter/config-files';
import { BaselineFile } from './baseline-file.ts';

/** Where a baseline is looked for when nobody says so: beside the configuration, or in the working directory. */
export const BASELINE_NAME = 'callflow-lint.baseline.json';

/** The baselines of a run, each read once. */
export class Baselines {
  readonly #cwd: string;
  readonly #path: string | undefined;
  readonly #files = new Map<string, BaselineFile>();

  /** @param path what the command line says; it holds for all files */
  constructor(cwd: string, path: string | undefined) {
    this.#cwd = cwd;
    this.#path = path;
  }

  /** The baseline for files with this configuration, or with none. */
  for(loaded: LoadedConfig | undefined): BaselineFile {
    const path = this.#pathFor(loaded);
    let file = this.#files.get(path);
    if (file === undefined) {
      file = BaselineFile.read(path, this.#cwd);
      this.#files.set(path, file);
    }
    return file;
  }

  /** Writes all of them anew. */
  write(): void {
    for (const file of this.#files.values()) file.write();
  }

  #pathFor(loaded: LoadedConfig | undefined): string {
    if (this.#path !== undefined) return resolve(this.#cwd, this.#path);
    if (loaded === undefined) return join(this.#cwd, BASELINE_NAME);
    return resolve(loaded.directory, loaded.config.baseline ?? BASELINE_NAME);
  }
}
