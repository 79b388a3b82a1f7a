import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readBytes } from '../input/read-bytes.ts';
import type { CachedResult, CacheEntry, SharedFlows } from './cache-entry.ts';
import { digest } from './digest.ts';
import { isSettled, numbersOf } from './stamp.ts';

/** What is known of files by their content, so that what has not changed is neither read nor linted again. */
export class Cache {
  readonly #cwd: string;
  readonly #read: () => ReadonlyMap<string, CacheEntry>;
  #known: ReadonlyMap<string, CacheEntry> | undefined;
  readonly #now = new Map<string, CacheEntry>();
  #hasChanged = false;

  /**
   * @param cwd the directory that paths of files start from
   * @param read reads what earlier runs have found; called when that is first asked for
   */
  constructor(cwd: string, read: () => ReadonlyMap<string, CacheEntry>) {
    this.#cwd = cwd;
    this.#read = read;
  }

  get #before(): ReadonlyMap<string, CacheEntry> {
    this.#known ??= this.#read();
    return this.#known;
  }

  /** Whether there is anything in it that earlier runs have not found. */
  get hasChanged(): boolean {
    return this.#hasChanged;
  }

  /** The digest of the content of a file, as it was when this run first looked at it; empty when it cannot be read. */
  digestOf(path: string): string {
    return this.#entryOf(path).digest;
  }

  /** What other flows have to know of a file; worked out by `read` when its content is new. */
  sharedFlowsOf(path: string, read: () => SharedFlows): SharedFlows {
    const entry = this.#entryOf(path);
    if (entry.shared !== undefined) return entry.shared;
    const shared = read();
    this.#set(path, { ...entry, shared });
    return shared;
  }

  /** What linting a file came to when everything was as it is now that the key stands for. */
  resultOf(path: string, key: string): CachedResult | undefined {
    const { result } = this.#entryOf(path);
    return result?.key === key ? result : undefined;
  }

  /** Remembers what linting a file came to, unless the file was changed meanwhile. */
  keep(path: string, result: CachedResult): void {
    const entry = this.#entryOf(path);
    if (digestOf(resolve(this.#cwd, path), path) === entry.digest) this.#set(path, { ...entry, result });
  }

  /** What is known by now, by path: of the files of this run, and of others that are still there. */
  get entries(): ReadonlyMap<string, CacheEntry> {
    const others = [...this.#before].filter(([path]) => !this.#now.has(path) && existsSync(resolve(this.#cwd, path)));
    return new Map([...others, ...this.#now].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #entryOf(path: string): CacheEntry {
    let entry = this.#now.get(path);
    if (entry === undefined) {
      const before = this.#before.get(path);
      entry = lookAt(resolve(this.#cwd, path), path, before);
      this.#now.set(path, entry);
      if (entry !== before) this.#hasChanged = true;
    }
    return entry;
  }

  #set(path: string, entry: CacheEntry): void {
    this.#now.set(path, entry);
    this.#hasChanged = true;
  }
}

/** What holds of a file: what was known before where the content is the same. */
function lookAt(file: string, path: string, before: CacheEntry | undefined): CacheEntry {
  const stat = statSync(file, { throwIfNoEntry: false });
  const stamp = stat === undefined || !isSettled(stat) ? undefined : numbersOf(stat).join(' ');
  if (before !== undefined && stamp !== undefined && stamp === before.stamp) return before;
  const content = digestOf(file, path);
  return before?.digest === content ? { ...before, stamp } : { digest: content, stamp };
}

function digestOf(file: string, path: string): string {
  const { bytes } = readBytes(file, path);
  return bytes === undefined ? '' : digest(bytes);
}
