import type { Project, ProjectFlow } from '@callflow-lint/core/facts';
import { compare } from '../input/input-set.ts';
import { digest } from './digest.ts';

/** What is known of the files of a project. */
export interface KnownFiles {
  /** The digest of the content of a file. */
  readonly digestOf: (path: string) => string;
  /** The ids of the stored flows that any flow of the file names. */
  readonly namedIn: (path: string) => readonly string[];
}

/**
 * What the findings of a file depend on in the other files of its project: which flows there are; whatever its flows fetch, start
 * or are followed by, and what those do; what the flows that fetch its flows hold for them; and which flows its flows follow.
 */
export class Dependencies {
  readonly #project: Project;
  readonly #known: KnownFiles;
  readonly #index: string;
  readonly #byPath = new Map<string, ProjectFlow[]>();

  constructor(project: Project, known: KnownFiles) {
    this.#project = project;
    this.#known = known;
    const flows = [...project.flows.values()];
    this.#index = digest(...flows.map(({ id, name, path, pointer }) => JSON.stringify([id, name, path, pointer])));
    for (const flow of flows) {
      const inFile = this.#byPath.get(flow.path);
      if (inFile === undefined) this.#byPath.set(flow.path, [flow]);
      else inFile.push(flow);
    }
  }

  /** The digest of all of it. */
  of(path: string): string {
    const flows = this.#byPath.get(path) ?? [];
    const contents = this.#behind(path).map((each) => `${each} ${this.#known.digestOf(each)}`);
    const fetchers = [...new Set(flows.flatMap(({ id }) => [...this.#project.fetchersOf(id)]))];
    const around = fetchers.map(({ id, surroundings, uses }) => JSON.stringify([id, surroundings, uses]));
    const before = flows.flatMap(({ id }) => this.#project.usesOf(id).map(({ kind, from }) => `${kind} ${from.id}`));
    return digest(this.#index, JSON.stringify([contents, around.sort(compare), before.sort(compare)]));
  }

  /** The files that a file names, those that these name, and so on, ordered by path. */
  #behind(path: string): string[] {
    const paths = new Set([path]);
    for (const each of paths) {
      for (const id of this.#known.namedIn(each)) {
        const flow = this.#project.find(id);
        if (flow !== undefined) paths.add(flow.path);
      }
    }
    return [...paths].sort(compare);
  }
}
