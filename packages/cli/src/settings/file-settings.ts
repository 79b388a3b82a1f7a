import { basename, dirname, join, resolve } from 'node:path';
import type { Project, StoredFlow } from '@callflow-lint/core/facts';
import type { AnyRule } from '@callflow-lint/core/rule';
import {
  ConfigError,
  type LintOptions,
  OptionError,
  overrideOptions,
  type Session,
  session,
  withoutPluginRules,
} from '@callflow-lint/linter';
import type { BaselineFile } from '@callflow-lint/linter/baseline-file';
import { BASELINE_NAME, Baselines } from '@callflow-lint/linter/baselines';
import { CONFIG_NAMES, type FoundConfigs, findConfigFile } from '@callflow-lint/linter/config-file';
import type { ConfigFiles, LoadedConfig } from '@callflow-lint/linter/config-files';
import type { LoadedPlugins } from '@callflow-lint/linter/plugins';
import type { Cache } from '../cache/cache.ts';
import type { SharedFlows } from '../cache/cache-entry.ts';
import type { Dependencies } from '../cache/dependencies.ts';
import type { Behind } from '../cache/stamps.ts';
import { IGNORED } from '../input/find-inputs.ts';
import { compare, type InputFile, type InputSet } from '../input/input-set.ts';

/** Where settings come from besides the command line. */
export interface ConfigChoice {
  /** A configuration file for all files; false for none; undefined for the nearest one of each file. */
  readonly config: string | false | undefined;
  readonly cwd: string;
  /** A file with accepted findings, for all files. */
  readonly baseline?: string;
  /** Flows are rendered, whatever configurations say. */
  readonly isRendering?: boolean;
  /** The stored flows of projects that are known already, by the directory of their configuration. */
  readonly stored?: ReadonlyMap<string, readonly StoredFlow[]>;
  /** The plugins whose code may run; without it no plugins are loaded, and what configurations say about their rules is passed over. */
  readonly allowedPlugins?: ReadonlySet<string>;
}

/** What the reports of a run depend on. */
export interface BehindRun extends Behind {
  /** Whether rules of plugins take part: code of which nobody knows the files. */
  readonly hasPlugins: boolean;
}

/** The settings of each file: its configuration, over which the command line wins. */
export class FileSettings {
  readonly #choice: ConfigChoice;
  readonly #commandLine: LintOptions;
  readonly #found: FoundConfigs = new Map();
  readonly #prepared = new Map<string, Prepared>();
  /** The same by the options of a configuration, as far as these are the same object. */
  readonly #preparedBy = new WeakMap<LintOptions, Prepared>();
  readonly #projects = new Map<LoadedConfig, StoredProject>();
  readonly #plain: Prepared;
  readonly #cache: Cache | undefined;
  readonly baselines: Baselines;
  #configs: ConfigFiles | undefined;

  /**
   * Throws an `OptionError` when the options of the command line make no sense.
   * @param cache what is known of the flows of projects
   */
  constructor(commandLine: LintOptions, choice: ConfigChoice, cache?: Cache) {
    this.#commandLine = commandLine;
    this.#choice = choice;
    this.#cache = cache;
    const options = this.#commandLineFor(undefined);
    this.#plain = new Prepared(choice.isRendering === true ? { ...options, rendered: {} } : options).prepare();
    this.baselines = new Baselines(choice.cwd, choice.baseline);
  }

  /** The inputs without those that configurations leave out. Throws a `ConfigError` when one of them cannot be used. */
  async wanted(inputs: InputSet): Promise<InputSet> {
    const files: InputFile[] = [];
    let excluded = 0;
    for (const file of inputs.files) {
      if (!file.isNamed && isOwnFile(file)) continue;
      if (await this.#isWanted(file)) files.push(file);
      else excluded++;
    }
    return { ...inputs, files, excluded };
  }

  async #isWanted(file: InputFile): Promise<boolean> {
    const loaded = await this.#configOf(file);
    return loaded === undefined || file.isNamed || loaded.isWanted(this.#absolute(file));
  }

  /** The prepared rules for a file; files with equal settings share them. */
  async sessionFor(file: InputFile): Promise<Session> {
    return (await this.#preparedFor(file)).session;
  }

  /** Two files have the same key when they have the same settings, apart from the flows of their project. */
  async keyFor(file: InputFile): Promise<string> {
    return (await this.#preparedFor(file)).key;
  }

  /** Whether rules of plugins take part in linting a file. */
  async hasPlugins(file: InputFile): Promise<boolean> {
    return (await this.#preparedFor(file)).hasPlugins;
  }

  async #preparedFor(file: InputFile): Promise<Prepared> {
    const loaded = await this.#configOf(file);
    if (loaded === undefined) return this.#plain;
    const all = loaded.optionsFor(this.#absolute(file), await this.pluginsOf(loaded));
    const known = this.#preparedBy.get(all);
    if (known !== undefined) return known;
    const { extraRules, ...options } = all;
    const key = `${loaded.directory}\n${JSON.stringify(options)}`;
    let prepared = this.#prepared.get(key);
    if (prepared === undefined) {
      const rendered = this.#choice.isRendering === true ? { rendered: loaded.config.names ?? {} } : {};
      const project = (await this.#projectOf(loaded))?.project;
      const stronger = overrideOptions(options, this.#commandLineFor(extraRules));
      prepared = new Prepared({ ...stronger, ...rendered }, project, extraRules);
      this.#prepared.set(key, prepared);
    }
    this.#preparedBy.set(all, prepared);
    return prepared;
  }

  /** What the findings of files of the same project depend on in each other; undefined for files without a project. */
  async dependenciesFor(file: InputFile, cache: Cache): Promise<Dependencies | undefined> {
    const loaded = await this.#configOf(file);
    const stored = loaded === undefined ? undefined : await this.#projectOf(loaded);
    if (stored === undefined) return undefined;
    if (stored.dependencies === undefined) {
      const { Dependencies: OfProject } = await import('../cache/dependencies.ts');
      const { readSharedFlows } = await import('./shared-flows.ts');
      stored.dependencies = new OfProject(stored.project, {
        digestOf: (path) => cache.digestOf(path),
        namedIn: (path) => cache.sharedFlowsOf(path, () => readSharedFlows(path, this.#choice.cwd)).named,
      });
    }
    return stored.dependencies;
  }

  /** What the reports of a run depend on besides the command line. */
  async behind({ files, directories, places: named, globs }: InputSet): Promise<BehindRun> {
    const paths = new Set(files.map((file) => this.#absolute(file)));
    const places = new Set([...directories, ...named]);
    const configs = new Set<LoadedConfig | undefined>();
    for (const file of files) {
      const path = this.#configFileOf(file);
      if (path !== undefined) paths.add(path);
      configs.add(path === undefined ? undefined : await this.#load(path));
    }
    for (const loaded of configs) {
      const baseline = this.baselines.pathFor(loaded);
      if (baseline !== undefined) paths.add(baseline);
      if (loaded?.config.flows === undefined) continue;
      const { listedFiles, listedPlaces } = await import('@callflow-lint/linter/listed-flows');
      for (const file of listedFiles(loaded.config.flows, loaded.directory)) paths.add(file);
      for (const place of listedPlaces(loaded.config.flows, loaded.directory)) places.add(place);
    }
    if (globs.length > 0) {
      const { globPlaces } = await import('@callflow-lint/linter/glob-places');
      for (const place of globPlaces(globs, this.#choice.cwd, IGNORED)) places.add(place);
    }
    for (const directory of this.#found.keys()) for (const name of CONFIG_NAMES) places.add(join(directory, name));
    const hasPlugins = [...configs].some((loaded) => (loaded?.config.plugins?.length ?? 0) > 0);
    return { files: [...paths], places: [...places], hasPlugins };
  }

  /** The stored flows of all projects that these files belong to, by the directory of their configuration. */
  async storedFor(files: readonly InputFile[]): Promise<ReadonlyMap<string, readonly StoredFlow[]>> {
    for (const file of files) await this.#preparedFor(file);
    return new Map([...this.#projects].map(([{ directory }, { flows }]) => [directory, flows]));
  }

  async #projectOf(loaded: LoadedConfig): Promise<StoredProject | undefined> {
    const { config, directory } = loaded;
    if (config.flows === undefined) return undefined;
    let stored = this.#projects.get(loaded);
    if (stored === undefined) {
      const { loadProject, projectOf } = await import('./load-project.ts');
      const { cwd } = this.#choice;
      const flows =
        this.#choice.stored?.get(directory) ??
        loadProject({ flows: config.flows, directory, cwd }, await this.#sharedFlows());
      stored = { flows, project: projectOf(flows, cwd), dependencies: undefined };
      this.#projects.set(loaded, stored);
    }
    return stored;
  }

  async #sharedFlows(): Promise<(path: string) => SharedFlows> {
    const { readSharedFlows } = await import('./shared-flows.ts');
    const read = (path: string) => readSharedFlows(path, this.#choice.cwd);
    const cache = this.#cache;
    return cache === undefined ? read : (path) => cache.sharedFlowsOf(path, () => read(path));
  }

  /** Of several configurations in a run only some may have the plugins whose rules the command line is about. */
  #commandLineFor(extraRules: LintOptions['extraRules']): LintOptions {
    const mayBeElsewhere = (this.#choice.allowedPlugins?.size ?? 0) > 0 && Object.keys(extraRules ?? {}).length === 0;
    return mayBeElsewhere ? withoutPluginRules(this.#commandLine) : this.#commandLine;
  }

  readonly #plugins = new Map<LoadedConfig, LoadedPlugins>();

  /** The plugins of a configuration; undefined when none are to be loaded. Throws a `ConfigError` when one may not or cannot be. */
  async pluginsOf(loaded: LoadedConfig): Promise<LoadedPlugins | undefined> {
    const { allowedPlugins } = this.#choice;
    if (allowedPlugins === undefined) return undefined;
    let plugins = this.#plugins.get(loaded);
    if (plugins === undefined) {
      const { loadAllowed } = await import('./load-allowed.ts');
      plugins = await loadAllowed(loaded, allowedPlugins);
      this.#plugins.set(loaded, plugins);
    }
    return plugins;
  }

  /** The rules of all plugins that were loaded, ordered by their ids. */
  get pluginRules(): ReadonlyMap<string, AnyRule> {
    const all = [...this.#plugins.values()].flatMap(({ rules }) => Object.entries(rules));
    return new Map(all.sort(([a], [b]) => compare(a, b)));
  }

  /** The accepted findings of a file; undefined for standard input. */
  async baselineFor(file: InputFile): Promise<BaselineFile | undefined> {
    return file.file === undefined ? undefined : this.baselines.for(await this.#configOf(file));
  }

  async #configOf(file: InputFile): Promise<LoadedConfig | undefined> {
    const path = this.#configFileOf(file);
    return path === undefined ? undefined : this.#load(path);
  }

  async #load(path: string): Promise<LoadedConfig> {
    // What reads configurations is loaded only where there is one.
    this.#configs ??= new (await import('@callflow-lint/linter/config-files')).ConfigFiles(this.#choice.cwd);
    return this.#configs.load(path);
  }

  #configFileOf(file: InputFile): string | undefined {
    const { config, cwd } = this.#choice;
    if (config === false) return undefined;
    return config === undefined ? findConfigFile(dirname(this.#absolute(file)), this.#found) : resolve(cwd, config);
  }

  /** Standard input has the settings that a file of its name would have. */
  #absolute({ file, path }: InputFile): string {
    return file ?? resolve(this.#choice.cwd, path);
  }
}

/** The flows of a project, and what is worked out from them. */
interface StoredProject {
  readonly flows: readonly StoredFlow[];
  readonly project: Project;
  dependencies: Dependencies | undefined;
}

/** Options, and the rules that are prepared for them when the first file is linted. */
class Prepared {
  readonly key: string;
  /** Whether rules of plugins take part: code that may be another one the next time, whatever the options say. */
  readonly hasPlugins: boolean;
  readonly #options: LintOptions;
  #session: Session | undefined;

  constructor(options: LintOptions, project?: Project, extraRules: LintOptions['extraRules'] = {}) {
    this.key = JSON.stringify(options);
    this.hasPlugins = Object.keys(extraRules).length > 0;
    this.#options = { ...options, ...(project !== undefined && { project }), ...(this.hasPlugins && { extraRules }) };
  }

  get session(): Session {
    return this.prepare().#session as Session;
  }

  /** What makes no sense only here is about a rule of a plugin. */
  prepare(): this {
    try {
      this.#session ??= session(this.#options);
    } catch (error) {
      throw error instanceof OptionError && this.hasPlugins ? new ConfigError(error.message) : error;
    }
    return this;
  }
}

/** Below a directory our own files are neither flows nor files that look like none. */
function isOwnFile({ path }: InputFile): boolean {
  return [...CONFIG_NAMES, BASELINE_NAME].some((name) => name === basename(path));
}
