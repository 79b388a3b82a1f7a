import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ConfigError } from '../config-error.ts';
import { BaselineFile } from './baseline-file.ts';
import type { LoadedConfig } from './config-files.ts';
import { FileTexts } from './file-texts.ts';

/** Where a baseline is looked for when nobody says so: beside the configuration, or in the working directory. */
export const BASELINE_NAME = 'callflow-lint.baseline.json';

/** The baselines of files; each is read once, and again when it has changed. */
export class Baselines {
  readonly #cwd: string | undefined;
  readonly #path: string | undefined;
  readonly #texts: FileTexts;
  readonly #read = new Map<string, ReadBaseline>();
  /** The configuration that was asked about last, as it is for many files in a row, and where its baseline is. */
  #last: { readonly loaded: LoadedConfig | undefined; readonly path: string | undefined } | undefined;

  /**
   * @param cwd the working directory; without one, files that have no configuration have no baseline
   * @param path the baseline of all files, if they have one in common
   */
  constructor(cwd: string | undefined, path?: string, texts: FileTexts = new FileTexts()) {
    this.#cwd = cwd;
    this.#path = path;
    this.#texts = texts;
  }

  /** The baseline for files with this configuration, or with none. Throws a `ConfigError` when it cannot be used. */
  for(loaded: LoadedConfig | undefined): BaselineFile | undefined {
    const path = this.pathFor(loaded);
    if (path === undefined) return undefined;
    const { looks } = this.#texts;
    const before = this.#read.get(path);
    if (before?.looks === looks) return before.file;
    const shownAs = this.#cwd === undefined ? path : relative(this.#cwd, path);
    const text = existsSync(path) ? readText(path, shownAs, this.#texts) : undefined;
    const isSame = before !== undefined && before.text === text;
    const file = isSame ? before.file : BaselineFile.parse(text, path, shownAs);
    this.#read.set(path, { looks, text, file });
    return file;
  }

  /** Writes all of them anew. */
  write(): void {
    for (const { file } of this.#read.values()) file.write();
  }

  /** Where the baseline for files with this configuration is, or would be; undefined when there is to be none. */
  pathFor(loaded: LoadedConfig | undefined): string | undefined {
    if (this.#last === undefined || this.#last.loaded !== loaded) this.#last = { loaded, path: this.#findPath(loaded) };
    return this.#last.path;
  }

  #findPath(loaded: LoadedConfig | undefined): string | undefined {
    const directory = loaded?.directory ?? this.#cwd;
    if (this.#path !== undefined) return resolve(this.#cwd ?? '', this.#path);
    if (loaded?.config.baseline !== undefined) return resolve(loaded.directory, loaded.config.baseline);
    return directory === undefined ? undefined : join(directory, BASELINE_NAME);
  }
}

interface ReadBaseline {
  readonly looks: number;
  readonly text: string | undefined;
  readonly file: BaselineFile;
}

function readText(path: string, shownAs: string, texts: FileTexts): string {
  try {
    return texts.read(path);
  } catch (error) {
    throw new ConfigError(`${shownAs}: The baseline cannot be read: ${(error as Error).message}`);
  }
}
