import type { Action, Flow, FlowDocument, FlowUse } from '../flow/index.ts';
import { LineIndex } from '../source/index.ts';
import { type StoredFlow, storedFlows } from './stored-flow.ts';

/** A stored flow of a project: what the others have to know of it, and the flow itself, which is read when it is asked for. */
export interface ProjectFlow extends StoredFlow {
  readonly flow: Flow;
  readonly lines: LineIndex;
}

/** A use of a stored flow by another one. */
export interface ProjectUse extends Pick<FlowUse, 'kind' | 'to'> {
  readonly from: ProjectFlow;
}

/** Reads the document of a path again, by which a stored flow goes. */
export type OpenDocument = (path: string) => FlowDocument;

/** All stored flows of a customer, as far as they are known, and how they use each other. */
export class Project {
  /** By id; of several flows with one id the first one. */
  readonly flows: ReadonlyMap<string, ProjectFlow>;
  readonly #byPlace = new Map<string, ProjectFlow>();
  readonly #opened: OpenedDocuments;
  #usesOf: ReadonlyMap<string, readonly ProjectUse[]> | undefined;

  constructor(flows: Iterable<StoredFlow>, open: OpenDocument) {
    this.#opened = new OpenedDocuments(open);
    const byId = new Map<string, ProjectFlow>();
    for (const each of flows) if (!byId.has(each.id)) byId.set(each.id, new LazyFlow(each, this.#opened));
    this.flows = byId;
    for (const each of byId.values()) this.#byPlace.set(keyOf(each), each);
  }

  /** A project whose flows are all in documents that are read already. */
  static of(documents: readonly FlowDocument[]): Project {
    const byPath = new Map(documents.map((document) => [document.path ?? '', document]));
    return new Project(documents.flatMap(storedFlows), (path) => byPath.get(path) as FlowDocument);
  }

  find(id: string): ProjectFlow | undefined {
    return this.flows.get(id);
  }

  /** What the project knows of a flow that was read from a file; undefined when it is not one of the project. */
  entryOf(path: string, { pointer }: Flow): ProjectFlow | undefined {
    return this.#byPlace.get(keyOf({ path, pointer }));
  }

  /** The flows that fetch a flow, and those that fetch these. */
  fetchersOf(id: string): ReadonlySet<ProjectFlow> {
    const fetchers = new Set<ProjectFlow>();
    const add = (to: string) => {
      for (const { kind, from } of this.usesOf(to)) if (kind === 'fetch') fetchers.add(from);
    };
    add(id);
    for (const each of fetchers) add(each.id);
    return fetchers;
  }

  /** Where a flow is named by those of the project. */
  usesOf(id: string): readonly ProjectUse[] {
    this.#usesOf ??= byTarget(this.flows.values());
    return this.#usesOf.get(id) ?? [];
  }

  /** Lets go of flows that were read, to be called when a file is done; those that were needed last are kept. */
  forget(): void {
    this.#opened.forget();
  }
}

function byTarget(flows: Iterable<ProjectFlow>): ReadonlyMap<string, readonly ProjectUse[]> {
  const groups = new Map<string, ProjectUse[]>();
  for (const from of flows) {
    for (const use of from.uses) {
      const group = groups.get(use.to);
      if (group === undefined) groups.set(use.to, [{ ...use, from }]);
      else group.push({ ...use, from });
    }
  }
  return groups;
}

function keyOf({ path, pointer }: Pick<StoredFlow, 'path' | 'pointer'>): string {
  return `${path}#${pointer}`;
}

class LazyFlow implements ProjectFlow {
  readonly id: string;
  readonly name: string | undefined;
  readonly path: string;
  readonly pointer: string;
  readonly uses: StoredFlow['uses'];
  readonly surroundings: StoredFlow['surroundings'];
  readonly #opened: OpenedDocuments;

  constructor({ id, name, path, pointer, uses, surroundings }: StoredFlow, opened: OpenedDocuments) {
    this.id = id;
    this.name = name;
    this.path = path;
    this.pointer = pointer;
    this.uses = uses;
    this.surroundings = surroundings;
    this.#opened = opened;
  }

  get flow(): Flow {
    const flow = this.#opened.get(this.path).flows.get(this.pointer);
    if (flow === undefined) throw new Error(`The flow ${this.id} is gone: ${this.path} was changed meanwhile.`);
    return flow;
  }

  get lines(): LineIndex {
    return this.#opened.get(this.path).lines;
  }
}

/** So many characters of documents are kept from file to file, some fifty small flows: hubs are needed again and again. */
const KEPT = 250_000;

interface Opened {
  readonly flows: ReadonlyMap<string, Flow>;
  readonly lines: LineIndex;
  readonly characters: number;
}

/** The documents that were read last. Within one analysis a flow stays the same object. */
class OpenedDocuments {
  readonly #open: OpenDocument;
  /** The one that was needed last comes last. */
  readonly #opened = new Map<string, Opened>();

  constructor(open: OpenDocument) {
    this.#open = open;
  }

  get(path: string): Opened {
    const opened = this.#opened.get(path) ?? toOpened(this.#open(path));
    this.#opened.delete(path);
    this.#opened.set(path, opened);
    return opened;
  }

  forget(): void {
    let characters = 0;
    for (const each of this.#opened.values()) characters += each.characters;
    for (const [path, each] of this.#opened) {
      if (characters <= KEPT) break;
      this.#opened.delete(path);
      characters -= each.characters;
    }
  }
}

function toOpened({ flows, tree }: FlowDocument): Opened {
  return {
    flows: new Map(flows.map((flow) => [flow.pointer, flow])),
    lines: new LineIndex(tree.text),
    characters: tree.text.length,
  };
}

/** An action of another flow, and where that flow is. */
export interface ElsewhereAction {
  readonly action: Action;
  readonly in: ProjectFlow;
}
