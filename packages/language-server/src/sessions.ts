import { fileURLToPath } from 'node:url';
import { ConfigError, type LintOptions, type Session, session } from '@callflow-lint/linter';
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
    const options = uri.startsWith('file:') ? this.#optionsFor(fileURLToPath(uri)) : {};
    const key = JSON.stringify(options);
    let prepared = this.#prepared.get(key);
    if (prepared === undefined) {
      prepared = session(options);
      this.#prepared.set(key, prepared);
    }
    return prepared;
  }

  #optionsFor(file: string): LintOptions {
    try {
      return this.#files.of(file)?.optionsFor(file) ?? {};
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      if (!this.#told.has(error.message)) this.#tell(`callflow-lint: ${error.message}`);
      this.#told.add(error.message);
      return {};
    }
  }

  /** Configurations may have changed. */
  forget(): void {
    this.#files = new ConfigFiles();
    this.#prepared = new Map();
    this.#told.clear();
  }
}
