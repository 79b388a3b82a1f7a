import type { Project } from '@callflow-lint/core/facts';
import type { LintOptions } from '../options.ts';
import { type FileInfo, type Session, session } from '../session.ts';
import { Baselines } from './baselines.ts';
import { ConfigFiles, type LoadedConfig } from './config-files.ts';
import { FileTexts } from './file-texts.ts';
import { ProjectFiles } from './project-files.ts';
import { shownPath } from './shown-path.ts';

/** How a file is linted: `session.lint(text, info)`. */
export interface FileSession {
  readonly session: Session;
  readonly info: FileInfo;
}

/** What an adapter settles about a file. Everything may be left out. */
export interface FileChoice {
  /** The configuration for all files, false for none; otherwise it is the nearest one above the file. */
  readonly config?: string | false | undefined;
  /** What is linted, where the file may hold something else by now; the project then sees this text, too. */
  readonly text?: string | undefined;
  /** The options that the file is linted with in the end. What comes out depends on nothing but what goes in. */
  readonly adapt?: (options: LintOptions) => LintOptions;
}

/**
 * Everything that holds for a file, for adapters that get one file at a time: the options of its configuration, the project whose flows
 * this lists, and the baseline. All is read at the first question, and again when `texts` finds that it has changed.
 */
export class FileSessions {
  readonly #cwd: string | undefined;
  readonly #configs: ConfigFiles;
  readonly #projects: ProjectFiles;
  readonly #baselines: Baselines;
  readonly #withoutProject: Prepared = new Map();
  readonly #withProject = new WeakMap<Project, Prepared>();

  /**
   * @param cwd the directory from which files are named in reports; they are named by absolute paths without. Files that have no
   * configuration have their baseline there.
   */
  constructor(cwd?: string, texts: FileTexts = new FileTexts()) {
    this.#cwd = cwd;
    this.#configs = new ConfigFiles(cwd, texts);
    this.#projects = new ProjectFiles(texts, cwd);
    this.#baselines = new Baselines(cwd, undefined, texts);
  }

  /**
   * How a file is linted, by its absolute path. Throws a `ConfigError` when its configuration, a flow that this names, or the baseline
   * cannot be used, and an `OptionError` when the options make no sense.
   */
  of(file: string, { config, text, adapt = (options) => options }: FileChoice = {}): FileSession {
    const loaded = this.#configs.of(file, config);
    const project = loaded === undefined ? undefined : this.#projectOf(loaded, file, text);
    const options = adapt(loaded?.optionsFor(file) ?? {});
    return {
      session: this.#prepare(options, project),
      info: { path: shownPath(file, this.#cwd), baseline: this.#baselines.for(loaded)?.of(file) },
    };
  }

  #projectOf(loaded: LoadedConfig, file: string, text: string | undefined): Project | undefined {
    return this.#projects.of(loaded, text === undefined ? undefined : { file, text });
  }

  /** Files with equal options share a session, as long as their project stays the same. */
  #prepare(options: LintOptions, project: Project | undefined): Session {
    const prepared = project === undefined ? this.#withoutProject : this.#preparedFor(project);
    const key = JSON.stringify(options);
    let found = prepared.get(key);
    if (found === undefined) {
      found = session(project === undefined ? options : { ...options, project });
      prepared.set(key, found);
    }
    return found;
  }

  #preparedFor(project: Project): Prepared {
    let prepared = this.#withProject.get(project);
    if (prepared === undefined) {
      prepared = new Map();
      this.#withProject.set(project, prepared);
    }
    return prepared;
  }
}

/** Sessions by their options. */
type Prepared = Map<string, Session>;
