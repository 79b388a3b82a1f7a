import { Project, type StoredFlow, storedFlows } from '@callflow-lint/core/facts';
import { type FlowDocument, readDocument } from '@callflow-lint/core/flow';
import { parse } from '@callflow-lint/core/source';
import { mayHoldFlow } from '../may-hold-flow.ts';
import type { LoadedConfig } from './config-files.ts';
import type { FileTexts } from './file-texts.ts';
import { fileOf, flowOfEntry, isList, type ListedFlows, listedFiles } from './listed-flows.ts';
import { shownPath } from './shown-path.ts';

/** A text that is linted in the place of what its file holds. */
export interface LintedText {
  readonly file: string;
  readonly text: string;
}

/** The projects that configurations describe. A flow is read when its project is first asked for, and again when its file has changed. */
export class ProjectFiles {
  readonly #texts: FileTexts;
  readonly #from: string | undefined;
  readonly #read = new Map<string, ReadFile>();
  readonly #assemblies = new WeakMap<LoadedConfig, Assembly>();

  /** @param from the directory from which reports name files; they are named by absolute paths without */
  constructor(texts: FileTexts, from?: string) {
    this.#texts = texts;
    this.#from = from;
  }

  /**
   * The project of a configuration, the same one as before where nothing has changed; undefined when the configuration lists no flows.
   * Throws a `ConfigError` when one of them is not there.
   */
  of(loaded: LoadedConfig, linted?: LintedText): Project | undefined {
    const { flows } = loaded.config;
    if (flows === undefined) return undefined;
    const assembly = this.#assemble(loaded, flows);
    const own = linted === undefined ? undefined : assembly.files.get(linted.file);
    return linted === undefined || own === undefined || own.text === linted.text
      ? assembly.project
      : this.#withText(assembly, linted);
  }

  #assemble(loaded: LoadedConfig, flows: ListedFlows): Assembly {
    const { looks, revision } = this.#texts;
    const before = this.#assemblies.get(loaded);
    if (before?.revision === revision) return before;
    const listed = before?.looks === looks ? [...before.files.keys()] : listedFiles(flows, loaded.directory);
    const files = new Map(listed.map((file) => [file, this.#fileOf(file)]));
    const isSame = before !== undefined && isEqual([...files.values()], [...before.files.values()]);
    const project = isSame ? before.project : projectOf(files, loaded);
    const assembly = { loaded, looks, revision, files, project };
    this.#assemblies.set(loaded, assembly);
    return assembly;
  }

  #fileOf(file: string): ReadFile {
    const text = this.#texts.find(file) ?? '';
    const before = this.#read.get(file);
    if (before?.text === text) return before;
    const read = readFlows(text, shownPath(file, this.#from));
    this.#read.set(file, read);
    return read;
  }

  #withText({ files, loaded }: Assembly, { file, text }: LintedText): Project {
    return projectOf(new Map(files).set(file, readFlows(text, shownPath(file, this.#from))), loaded);
  }
}

/** A project as it was last put together. */
interface Assembly {
  readonly loaded: LoadedConfig;
  readonly looks: number;
  readonly revision: number;
  readonly files: ReadonlyMap<string, ReadFile>;
  readonly project: Project;
}

/**
 * A file of a project. What cannot be read has no flows here; where the file itself is linted, that is told. Its document takes ten
 * times the memory of its text, and is read again when somebody asks for it.
 */
interface ReadFile {
  readonly text: string;
  /** As reports show it. */
  readonly path: string;
  /** The flows that carry ids. */
  readonly stored: readonly StoredFlow[];
  /** The flows that entries of a configuration mean, by these; as they were asked for. */
  readonly byEntry: Map<string, StoredFlow>;
}

function readFlows(text: string, path: string): ReadFile {
  return { text, path, stored: storedFlows(documentOf({ text, path })), byEntry: new Map() };
}

function documentOf({ text, path }: Pick<ReadFile, 'text' | 'path'>): FlowDocument {
  return readDocument(parse(mayHoldFlow(text) ? text : ''), path);
}

function projectOf(files: Assembly['files'], { config: { flows = [] }, directory }: LoadedConfig): Project {
  const read = [...files.values()];
  const byPath = new Map(read.map((each) => [each.path, each]));
  const stored = isList(flows)
    ? read.flatMap((each) => each.stored)
    : Object.entries(flows).map((entry) => storedAs(entry, files.get(fileOf(entry[1], directory)) as ReadFile));
  return new Project(stored, (path) => documentOf(byPath.get(path) as ReadFile));
}

function storedAs(entry: readonly [string, string], file: ReadFile): StoredFlow {
  const key = entry.join(' ');
  const stored = file.byEntry.get(key) ?? flowOfEntry(entry, documentOf(file));
  file.byEntry.set(key, stored);
  return stored;
}

function isEqual(some: readonly ReadFile[], others: readonly ReadFile[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}
