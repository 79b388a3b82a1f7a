import { type FSWatcher, watch } from 'node:fs';

/** Changes come in bunches: editors write a file, rename it, and touch it. */
const CALM_MS = 100;

/** Watches directories, each without those below it, which works alike on all systems. */
export class DirectoryWatch {
  readonly #matters: (directory: string, name: string | null) => boolean;
  readonly #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;
  #hasChanged = false;
  #wake: (() => void) | undefined;

  /** @param matters whether a change of an entry of a directory is one to be told; the name is not always known */
  constructor(matters: (directory: string, name: string | null) => boolean) {
    this.#matters = matters;
  }

  /** Watches these directories from now on, and no others. */
  set directories(wanted: ReadonlySet<string>) {
    for (const [directory, watcher] of this.#watchers) {
      if (wanted.has(directory)) continue;
      watcher.close();
      this.#watchers.delete(directory);
    }
    for (const directory of wanted) if (!this.#watchers.has(directory)) this.#add(directory);
  }

  /** Resolves when something has changed since the last change that was told, and nothing has for a moment. */
  async change(): Promise<void> {
    if (!this.#hasChanged) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#hasChanged = false;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.directories = new Set();
  }

  /** A directory that is gone is looked for again when the one above it changes; one that may not be read tells nothing. */
  #add(directory: string): void {
    try {
      const watcher = watch(directory, (_, name) => this.#noteChange(directory, name));
      watcher.on('error', () => this.#noteChange(directory, null));
      this.#watchers.set(directory, watcher);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!['ENOENT', 'EACCES', 'EPERM'].includes(code)) throw error;
    }
  }

  #noteChange(directory: string, name: string | null): void {
    if (!this.#matters(directory, name)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#hasChanged = true;
      this.#wake?.();
    }, CALM_MS);
  }
}
