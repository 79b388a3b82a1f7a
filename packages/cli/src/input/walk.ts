import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, sep } from 'node:path';
import { compare, type InputCollector } from './input-set.ts';
import { reasonOf } from './problem.ts';

/** Directories that hold the files of others. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn', '.jj']);
const EXTENSIONS = new Set(['.json', '.jsonc']);

/** A directory to look into. */
export interface Directory {
  /** As it is shown. */
  readonly path: string;
  /** Without links, the same for all ways that lead there. */
  readonly real: string;
}

/**
 * Collects the JSON files below directories. Every directory is entered once, so links in a circle come to an end; links
 * are followed last, so that a file is shown by its own path where it has one in there.
 */
export class Walk {
  readonly #collector: InputCollector;
  readonly #entered = new Set<string>();
  readonly #links: Directory[] = [];

  constructor(collector: InputCollector) {
    this.#collector = collector;
  }

  /** Enters directories, ordered by path. */
  enter(directories: readonly Directory[]): void {
    for (const directory of directories) this.#directory(directory);
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) this.#follow(link);
  }

  #directory(directory: Directory): void {
    if (this.#entered.has(directory.real)) return;
    this.#entered.add(directory.real);
    this.#collector.directories.push(directory.real);
    const [before, beforeReal] = [directory.path === '.' ? '' : inside(directory.path), inside(directory.real)];
    for (const entry of this.#entriesOf(directory)) {
      const [path, real] = [before + entry.name, beforeReal + entry.name];
      if (entry.isDirectory()) this.#subdirectory(entry.name, { path, real });
      else if (entry.isSymbolicLink()) this.#link({ path, real });
      else if (entry.isFile()) this.#file(path, real);
    }
  }

  #link(link: Directory): void {
    this.#links.push(link);
    this.#collector.places.push(link.real);
  }

  #subdirectory(name: string, directory: Directory): void {
    if (SKIPPED.has(name)) this.#collector.skippedDirectories++;
    else this.#directory(directory);
  }

  #file(path: string, real: string): void {
    if (EXTENSIONS.has(extname(path).toLowerCase())) this.#collector.add({ path, file: real, isNamed: false }, real);
  }

  #entriesOf({ path, real }: Directory): readonly Dirent[] {
    try {
      return readdirSync(real, { withFileTypes: true }).sort((a, b) => compare(a.name, b.name));
    } catch (error) {
      const message = `The directory cannot be read: ${reasonOf(error)}.`;
      this.#collector.addProblem({ path, kind: 'unreadable', message, remedy: 'Make it readable or leave it out.' });
      return [];
    }
  }

  /** A link that leads nowhere matters only when it looks like a file that would be linted. */
  #follow({ path, real: link }: Directory): void {
    try {
      const real = realpathSync(link);
      const stat = statSync(real);
      if (stat.isDirectory()) this.#subdirectory(basename(real), { path, real });
      else if (stat.isFile()) this.#file(path, real);
    } catch (error) {
      if (!EXTENSIONS.has(extname(path).toLowerCase())) return;
      const message = `The link leads nowhere: ${reasonOf(error)}.`;
      this.#collector.addProblem({ path, kind: 'not-found', message, remedy: 'Mend the link or remove it.' });
    }
  }
}

/** What stands before the names of what is in a directory; `join` would look at all of it again for each. */
function inside(directory: string): string {
  return directory.endsWith(sep) ? directory : directory + sep;
}
