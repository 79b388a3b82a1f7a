import { basename, dirname, resolve } from 'node:path';
import type { Project } from '@callflow-lint/core/facts';
import { type LintOptions, type Session, session } from '@callflow-lint/linter';
import { CONFIG_NAMES, findConfigFile } from '@callflow-lint/linter/config-file';
import type { ConfigFiles, LoadedConfig } from '@callflow-lint/linter/config-files';
import type { InputFile, InputSet } from '../input/input-set.ts';
import type { BaselineFile } from './baseline-file.ts';
import { BASELINE_NAME, Baselines } from './baselines.ts';
import { overrideOptions } from './override-options.ts';

/** Where settings come from besides the command line. */
export interface ConfigChoice {
  /** A configuration file for all files; false for none; undefined for the nearest one of each file. */
  readonly config: string | false | undefined;
  readonly cwd: string;
  /** A file with accepted findings, for all files. */
  readonly baseline?: string;
  /** Flows are rendered, whatever configurations say. */
  readonly isRendering?: boolean;
}

/** The settings of each file: its configuration, over which the command line wins. */
export class FileSettings {
  readonly #choice: ConfigChoice;
  readonly #commandLine: LintOptions;
  #configs: ConfigFiles | undefined;
  readonly #sessions = new Map<string, Session>();
  readonly #plain: Session;
  readonly baselines: Baselines;

  /** Throws an `OptionError` when the options of the command line make no sense. */
  constructor(commandLine: LintOptions, choice: ConfigChoice) {
    this.#commandLine = commandLine;
    this.#choice = choice;
    this.#plain = session(choice.isRendering === true ? { ...commandLine, rendered: {} } : commandLine);
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
    const loaded = await this.#configOf(file);
    if (loaded === undefined) return this.#plain;
    const options = loaded.optionsFor(this.#absolute(file));
    const key = `${loaded.directory}\n${JSON.stringify(options)}`;
    let prepared = this.#sessions.get(key);
    if (prepared === undefined) {
      const project = await this.projectOf(loaded);
      const rendered = this.#choice.isRendering === true ? { rendered: loaded.config.names ?? {} } : {};
      const all = { ...overrideOptions(options, this.#commandLine), ...rendered };
      prepared = session(project === undefined ? all : { ...all, project });
      this.#sessions.set(key, prepared);
    }
    return prepared;
  }

  readonly #projects = new Map<LoadedConfig, Project>();

  /** The project that a configuration describes; undefined when it lists no flows. */
  async projectOf(loaded: LoadedConfig): Promise<Project | undefined> {
    if (loaded.config.flows === undefined) return undefined;
    let project = this.#projects.get(loaded);
    if (project === undefined) {
      const { loadProject } = await import('./load-project.ts');
      project = await loadProject(loaded.config.flows, loaded.directory, this.#choice.cwd);
      this.#projects.set(loaded, project);
    }
    return project;
  }

  /** The accepted findings of a file; undefined for standard input. */
  async baselineFor(file: InputFile): Promise<BaselineFile | undefined> {
    return file.file === undefined ? undefined : this.baselines.for(await this.#configOf(file));
  }

  async #configOf(file: InputFile): Promise<LoadedConfig | undefined> {
    const path = this.#configFileOf(file);
    if (path === undefined) return undefined;
    // What reads configurations is loaded only where there is one.
    this.#configs ??= new (await import('@callflow-lint/linter/config-files')).ConfigFiles(this.#choice.cwd);
    return this.#configs.load(path);
  }

  #configFileOf(file: InputFile): string | undefined {
    const { config, cwd } = this.#choice;
    if (config === false) return undefined;
    return config === undefined ? findConfigFile(dirname(this.#absolute(file))) : resolve(cwd, config);
  }

  /** Standard input has the settings that a file of its name would have. */
  #absolute({ file, path }: InputFile): string {
    return file ?? resolve(this.#choice.cwd, path);
  }
}

/** Below a directory our own files are neither flows nor files that look like none. */
function isOwnFile({ path }: InputFile): boolean {
  return [...CONFIG_NAMES, BASELINE_NAME].some((name) => name === basename(path));
}
