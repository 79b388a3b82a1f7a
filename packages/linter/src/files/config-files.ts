import { dirname, relative, resolve, sep } from 'node:path';
import {
  type Config,
  isSameForAll,
  isWanted,
  optionsFor,
  problemsWithPluginRules,
  readConfig,
} from '../config/index.ts';
import { ConfigError } from '../config-error.ts';
import type { LintOptions } from '../options.ts';
import { withoutPluginRules } from '../plugin-options.ts';
import type { LoadedPlugins } from '../plugins/index.ts';
import { type FoundConfigs, findConfigFile } from './config-file.ts';
import { FileTexts } from './file-texts.ts';
import { shownPath } from './shown-path.ts';

/** The configurations that hold for files; each is read once, and again when its file has changed. */
export class ConfigFiles {
  readonly #from: string | undefined;
  readonly #texts: FileTexts;
  readonly #loaded = new Map<string, Loaded>();
  readonly #found: FoundConfigs = new Map();
  #looks = 0;

  /** @param from the directory from which messages name files; they are named by absolute paths without */
  constructor(from?: string, texts: FileTexts = new FileTexts()) {
    this.#from = from;
    this.#texts = texts;
  }

  /**
   * The configuration that holds for a file; undefined when there is none. Throws a `ConfigError` when it cannot be used.
   * @param chosen the configuration for all files, false for none; otherwise it is the nearest one above the file.
   */
  of(file: string, chosen?: string | false): LoadedConfig | undefined {
    const path = chosen === undefined ? this.#nearest(file) : chosen;
    return path === undefined || path === false ? undefined : this.load(resolve(path));
  }

  /** Reads a configuration. Throws a `ConfigError` that tells everything that is wrong with it. */
  load(path: string): LoadedConfig {
    const before = this.#loaded.get(path);
    if (before !== undefined && before.text === this.#texts.find(path)) return before.config;
    const shownAs = shownPath(path, this.#from);
    const text = readText(path, shownAs, this.#texts);
    const config = new LoadedConfig(parseConfig(text, shownAs), path, shownAs);
    this.#loaded.set(path, { text, config });
    return config;
  }

  /** A file that is made later may be nearer. */
  #nearest(file: string): string | undefined {
    const { looks } = this.#texts;
    if (looks !== this.#looks) this.#found.clear();
    this.#looks = looks;
    return findConfigFile(dirname(file), this.#found);
  }
}

interface Loaded {
  readonly text: string;
  readonly config: LoadedConfig;
}

/** A configuration that can be used. */
export class LoadedConfig {
  readonly config: Config;
  /** Relative paths and globs in it start here. */
  readonly directory: string;
  /** The file, as messages name it. */
  readonly shownAs: string;

  constructor(config: Config, path: string, shownAs: string) {
    this.config = config;
    this.directory = dirname(path);
    this.shownAs = shownAs;
  }

  /** The options of all files, and the plugins with which they were asked for last. */
  #forAll: { readonly plugins: LoadedPlugins | undefined; readonly options: LintOptions } | undefined;

  /**
   * The options for a file, by its absolute path; the same object where they are the same for all files. Throws a `ConfigError` when
   * the plugins have not all rules that it names.
   * @param plugins those of the configuration; what it says about their rules is passed over without
   */
  optionsFor(file: string, plugins?: LoadedPlugins): LintOptions {
    if (!isSameForAll(this.config)) return this.#optionsAt(this.#pathOf(file), plugins);
    if (this.#forAll === undefined || this.#forAll.plugins !== plugins) {
      this.#forAll = { plugins, options: this.#optionsAt('', plugins) };
    }
    return this.#forAll.options;
  }

  #optionsAt(path: string, plugins: LoadedPlugins | undefined): LintOptions {
    const options = optionsFor(this.config, path);
    if (plugins === undefined) return withoutPluginRules(options);
    const problems = problemsWithPluginRules(this.config, Object.keys(plugins.rules));
    if (problems.length > 0) throw new ConfigError(problems.map((each) => `${this.shownAs}: ${each}`).join('\n'));
    return { ...options, extraRules: plugins.rules };
  }

  /** Whether a file is linted that nobody has named. */
  isWanted(file: string): boolean {
    return isWanted(this.config, this.#pathOf(file));
  }

  #pathOf(file: string): string {
    return relative(this.directory, file).split(sep).join('/');
  }
}

function parseConfig(text: string, shownAs: string): Config {
  const { config, problems } = readConfig(text);
  if (config !== undefined) return config;
  throw new ConfigError(
    problems.map(({ line, column, message }) => `${shownAs}:${line}:${column}: ${message}`).join('\n'),
  );
}

function readText(path: string, shownAs: string, texts: FileTexts): string {
  try {
    return texts.read(path);
  } catch (error) {
    throw new ConfigError(`${shownAs}: It cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
