import type { Project } from '@callflow-lint/core/facts';
import type { LintOptions } from '../options.ts';
import { type FileInfo, type Session, session } from '../session.ts';
import { Baselines } from './baselines.ts';
import { ConfigFiles } from './config-files.ts';
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
  /** The options that the file is linted with in the end; they depend on nothing but the given ones. Files with the same function share sessions. */
  readonly adapt?: Adapt;
}

type Adapt = (options: LintOptions) => LintOptions;

const unchanged: Adapt = (options) => options;

/**
 * Everything that holds for a file, for adapters that get one file at a time: the options of its configuration, the project whose flows
 * this lists, and the baseline. All is read at the first question, and again when `texts` finds that it has changed.
 */
export class FileSessions {
  readonly #cwd: string | undefined;
  readonly #configs: ConfigFiles;
  readonly #projects: ProjectFiles;
  readonly #baselines: Baselines;
  /** By project, which may be none; then by how options are adapted; then by options. */
  readonly #prepared = new WeakMap<object, WeakMap<Adapt, Map<string, Session>>>();

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
  of(file: string, { config, text, adapt = unchanged }: FileChoice = {}): FileSession {
    const loaded = this.#configs.of(file, config);
    const project = loaded && this.#projects.of(loaded, text === undefined ? undefined : { file, text });
    return {
      session: this.#sessionFor(loaded?.optionsFor(file) ?? NO_OPTIONS, adapt, project),
      info: { path: shownPath(file, this.#cwd), baseline: this.#baselines.for(loaded)?.of(file) },
    };
  }

  /** Files with equal options share a session, as long as their project stays the same. */
  #sessionFor(options: LintOptions, adapt: Adapt, project: Project | undefined): Session {
    const prepared = this.#preparedFor(adapt, project);
    const key = options === NO_OPTIONS ? '' : JSON.stringify(options);
    let found = prepared.get(key);
    if (found === undefined) {
      const adapted = adapt(options);
      found = session(project === undefined ? adapted : { ...adapted, project });
      prepared.set(key, found);
    }
    return found;
  }

  #preparedFor(adapt: Adapt, project: Project | undefined): Map<string, Session> {
    const holder = project ?? NO_PROJECT;
    const byAdapt = this.#prepared.get(holder) ?? new WeakMap<Adapt, Map<string, Session>>();
    this.#prepared.set(holder, byAdapt);
    const prepared = byAdapt.get(adapt) ?? new Map<string, Session>();
    byAdapt.set(adapt, prepared);
    return prepared;
  }
}

const NO_OPTIONS: LintOptions = {};
/** Stands for the project of files that have none. */
const NO_PROJECT = {};
