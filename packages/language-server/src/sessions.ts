import { fileURLToPath } from 'node:url';
import { ConfigError, OptionError, session } from '@callflow-lint/linter';
import { type FileSession, FileSessions } from '@callflow-lint/linter/file-sessions';
import { FileTexts } from '@callflow-lint/linter/file-texts';

/** How each document is linted: by its configuration, in its project, with its baseline. */
export class Sessions {
  /** What files hold. Flows that are open count as they stand in the editor; configurations count when they are saved. */
  readonly texts = new FileTexts();
  readonly #tell: (message: string) => void;
  readonly #told = new Set<string>();
  readonly #files = new FileSessions(undefined, this.texts);
  readonly #plain = session();

  /** @param tell shows a message to the user: a configuration that cannot be used is told once. */
  constructor(tell: (message: string) => void) {
    this.#tell = tell;
  }

  /** The same session as before where nothing has changed. A file whose configuration cannot be used is linted without one. */
  of(uri: string): FileSession {
    const path = pathOf(uri);
    return path === undefined ? { session: this.#plain, info: {} } : this.ofFile(path);
  }

  /** @param path absolute; there need not be such a file */
  ofFile(path: string): FileSession {
    try {
      return this.#files.of(path);
    } catch (error) {
      if (!(error instanceof ConfigError || error instanceof OptionError)) throw error;
      this.#tellOnce(error.message);
      return { session: this.#plain, info: { path } };
    }
  }

  /** Files were changed by somebody else than the editor. */
  filesChanged(): void {
    this.texts.changed();
    this.#told.clear();
  }

  #tellOnce(problem: string): void {
    if (this.#told.has(problem)) return;
    this.#told.add(problem);
    this.#tell(`callflow-lint: ${problem}`);
  }
}

/** The file of a document; undefined for one that is none yet. */
export function pathOf(uri: string): string | undefined {
  return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
}
