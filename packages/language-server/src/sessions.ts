import { fileURLToPath } from 'node:url';
import { type Session, session } from '@callflow-lint/linter';
import { ConfigFiles } from '@callflow-lint/linter/config-files';

/** The prepared rules for each file, by the configuration that holds for it. */
export class Sessions {
  readonly #tell: (message: string) => void;
  readonly #told = new Set<string>();
  #files = new ConfigFiles();
  #prepared = new Map<string, Session>();

  /** @param tell shows a message to the user: a configuration that cannot be used is told once. */
  constructor(tell: (message: string) => void) {
    this.#tell = tell;
  }

  /** A file whose configuration cannot be used is linted without one. */
  of(uri: string): Session {
    const { options, problem } = uri.startsWith('file:') ? this.#files.optionsOf(fileURLToPath(uri)) : { options: {} };
    if (problem !== undefined && !this.#told.has(problem)) {
      this.#told.add(problem);
      this.#tell(`callflow-lint: ${problem}`);
    }
    const key = JSON.stringify(options);
    let prepared = this.#prepared.get(key);
    if (prepared === undefined) {
      prepared = session(options);
      this.#prepared.set(key, prepared);
    }
    return prepared;
  }

  /** Configurations may have changed. */
  forget(): void {
    this.#files = new ConfigFiles();
    this.#prepared = new Map();
    this.#told.clear();
  }
}
