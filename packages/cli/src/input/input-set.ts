import type { InputProblem } from './problem.ts';

/** A file to be linted. */
export interface InputFile {
  /** As it is shown: relative to the working directory where it lies inside, else absolute. */
  readonly path: string;
  /** Where it is read from and written to; undefined for standard input. */
  readonly file: string | undefined;
  /** Named by the user, so it has to hold a flow; the others are only linted when they look like one. */
  readonly isNamed: boolean;
  /** What is linted in place of what the file holds by now: what git is going to commit. */
  readonly contents?: Buffer;
}

/** What the arguments of a command line come to. */
export interface InputSet {
  /** What the user named. */
  readonly named: readonly string[];
  /** Ordered by path. */
  readonly files: readonly InputFile[];
  readonly problems: readonly InputProblem[];
  /** The directories that were looked into, by absolute path. */
  readonly directories: readonly string[];
  /** What else was looked at to find the files, by absolute path: what was named, and links; not all of it need be there. */
  readonly places: readonly string[];
  /** The globs among what was named. */
  readonly globs: readonly string[];
  /** Directories that were not entered (`node_modules`, `.git`). */
  readonly skippedDirectories: number;
  /** Files below directories that the configuration leaves out. */
  readonly excluded: number;
  /** Files that are left out because they have not changed. */
  readonly unchanged: number;
  /** That there is nothing to lint is no mistake. */
  readonly mayBeEmpty: boolean;
}

/** Collects files and problems, each file once however often and by whatever name it is met. */
export class InputCollector {
  readonly #byIdentity = new Map<string, InputFile>();
  readonly #problems = new Map<string, InputProblem>();
  skippedDirectories = 0;
  readonly directories: string[] = [];
  readonly places: string[] = [];
  readonly globs: string[] = [];

  /** @param identity the real path, the same for all links to a file. */
  add(file: InputFile, identity: string): void {
    const known = this.#byIdentity.get(identity);
    if (known === undefined) this.#byIdentity.set(identity, file);
    else if (file.isNamed && !known.isNamed) this.#byIdentity.set(identity, { ...known, isNamed: true });
  }

  addProblem(problem: InputProblem): void {
    this.#problems.set(`${problem.path}\n${problem.kind}`, problem);
  }

  result(named: readonly string[]): InputSet {
    return {
      named,
      files: [...this.#byIdentity.values()].sort((a, b) => compare(a.path, b.path)),
      problems: [...this.#problems.values()].sort((a, b) => compare(a.path, b.path)),
      directories: this.directories,
      places: this.places,
      globs: this.globs,
      skippedDirectories: this.skippedDirectories,
      excluded: 0,
      unchanged: 0,
      mayBeEmpty: false,
    };
  }
}

/** By code units, so that the order does not depend on the language of the machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same files as if they had been found below a directory: those that do not look like flows are passed over. */
export function ignoringUnknown(inputs: InputSet): InputSet {
  return { ...inputs, files: inputs.files.map((file) => ({ ...file, isNamed: false })), mayBeEmpty: true };
}
