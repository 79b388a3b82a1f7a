import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { decode } from '@callflow-lint/core/source';
import { type Config, isWanted, optionsFor, readConfig } from './config/index.ts';
import { ConfigError } from './config-error.ts';
import { type FoundConfigs, findConfigFile } from './config-file.ts';
import type { LintOptions } from './options.ts';

/** The configurations that hold for files; each is read once. */
export class ConfigFiles {
  readonly #from: string | undefined;
  readonly #loaded = new Map<string, LoadedConfig>();
  readonly #found: FoundConfigs = new Map();

  /** @param from the directory from which messages name files; they are named by absolute paths without */
  constructor(from?: string) {
    this.#from = from;
  }

  /**
   * The configuration that holds for a file; undefined when there is none. Throws a `ConfigError` when it cannot be used.
   * @param chosen the configuration for all files, false for none; otherwise it is the nearest one above the file.
   */
  of(file: string, chosen?: string | false): LoadedConfig | undefined {
    const path = chosen === undefined ? findConfigFile(dirname(file), this.#found) : chosen;
    return path === undefined || path === false ? undefined : this.load(resolve(path));
  }

  /** Reads a configuration. Throws a `ConfigError` that tells everything that is wrong with it. */
  load(path: string): LoadedConfig {
    let loaded = this.#loaded.get(path);
    if (loaded === undefined) {
      loaded = new LoadedConfig(read(path, this.#from === undefined ? path : relative(this.#from, path) || path), path);
      this.#loaded.set(path, loaded);
    }
    return loaded;
  }
}

/** A configuration that can be used. */
export class LoadedConfig {
  readonly config: Config;
  /** Relative paths and globs in it start here. */
  readonly directory: string;

  constructor(config: Config, path: string) {
    this.config = config;
    this.directory = dirname(path);
  }

  /** The options for a file, by its absolute path. */
  optionsFor(file: string): LintOptions {
    return optionsFor(this.config, this.#pathOf(file));
  }

  /** Whether a file is linted that nobody has named. */
  isWanted(file: string): boolean {
    return isWanted(this.config, this.#pathOf(file));
  }

  #pathOf(file: string): string {
    return relative(this.directory, file).split(sep).join('/');
  }
}

function read(path: string, shownAs: string): Config {
  const { config, problems } = readConfig(decode(readBytes(path, shownAs)).text);
  if (config !== undefined) return config;
  throw new ConfigError(
    problems.map(({ line, column, message }) => `${shownAs}:${line}:${column}: ${message}`).join('\n'),
  );
}

function readBytes(path: string, shownAs: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new ConfigError(`${shownAs}: It cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
