import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { optionsFor, type ReadConfig, readConfig } from './config/index.ts';
import { type FoundConfigs, findConfigFile } from './config-file.ts';
import type { LintOptions } from './options.ts';

/** The options that hold for a file, or why there are none. */
export interface FileOptions {
  readonly options: LintOptions;
  /** What is wrong with its configuration: a line for each fault, with its place. */
  readonly problem?: string;
}

/** Reads the configuration of each file, every one once; for adapters that get one file at a time. */
export class ConfigFiles {
  readonly #read = new Map<string, ReadConfig>();
  readonly #found: FoundConfigs = new Map();

  /**
   * The options for a file, by its path.
   * @param configFile the configuration for all files, false for none; otherwise the nearest one above the file.
   */
  optionsOf(file: string, configFile?: string | false): FileOptions {
    const path = configFile === undefined ? findConfigFile(dirname(file), this.#found) : configFile;
    if (path === undefined || path === false) return { options: {} };
    const { config, problems } = this.#load(resolve(path));
    if (config !== undefined) {
      return { options: optionsFor(config, relative(dirname(path), file).split(sep).join('/')) };
    }
    const told = problems.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`);
    return { options: {}, problem: told.join('\n') };
  }

  #load(path: string): ReadConfig {
    let read = this.#read.get(path);
    if (read === undefined) {
      read = readConfig(readFileSync(path, 'utf8'));
      this.#read.set(path, read);
    }
    return read;
  }
}
