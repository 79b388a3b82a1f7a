import { basename, dirname, extname, join, resolve } from 'node:path';
import { ConfigError } from '@callflow-lint/linter';
import { Cache } from '../cache/cache.ts';
import { cacheFileAt } from '../cache/cache-file.ts';
import { openCache, type StoredCache } from '../cache/open-cache.ts';
import { ExitCode } from '../exit-code.ts';
import { count } from '../format/count.ts';
import { STANDARD_INPUT } from '../input/find-inputs.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../usage-error.ts';
import { DirectoryWatch } from '../watch/directory-watch.ts';
import { Interruption } from '../watch/interruption.ts';
import { type LintCommandOptions, lintOnce, type SeenFiles } from './lint-once.ts';

const CLEAR_SCREEN = '\u001b[2J\u001b[3J\u001b[H';

/** Lints whenever something changes that matters, until somebody interrupts; the exit code is that of the last report. */
export async function watchCommand(
  args: readonly string[],
  options: LintCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  refuseWhatDoesNotGo(args, options);
  const round = new Rounds(args, options, terminal);
  const watch = new DirectoryWatch((directory, name) => round.isAbout(directory, name));
  const interruption = new Interruption();
  const end = interruption.happened.then(() => 'end' as const);
  try {
    for (;;) {
      await round.lint();
      watch.directories = round.directories;
      await terminal.stderr.write(
        `Watching ${count(round.directories.size, 'directory', 'directories')}; Ctrl-C ends.\n`,
      );
      if ((await Promise.race([watch.change(), end])) === 'end') return round.code;
    }
  } finally {
    interruption.forget();
    watch.close();
  }
}

function refuseWhatDoesNotGo(args: readonly string[], options: LintCommandOptions): void {
  if (args.includes(STANDARD_INPUT))
    throw new UsageError('Standard input does not change: choose one of - and --watch.');
  const others = { staged: '--staged', fix: '--fix', fixDryRun: '--fix-dry-run', updateBaseline: '--update-baseline' };
  for (const [name, option] of Object.entries(others)) {
    if (options[name as keyof typeof others] === true) throw new UsageError(`Choose one of ${option} and --watch.`);
  }
}

/** The rounds of one watch. What one round has found serves the next one. */
class Rounds {
  readonly #args: readonly string[];
  readonly #options: LintCommandOptions;
  readonly #terminal: Terminal;
  /** What we write ourselves is no change. */
  readonly #written: ReadonlySet<string>;
  #known: Cache;
  #seen: SeenFiles | undefined;
  code: ExitCode = ExitCode.clean;

  constructor(args: readonly string[], options: LintCommandOptions, terminal: Terminal) {
    this.#args = args;
    this.#options = options;
    this.#terminal = terminal;
    const { cwd } = terminal;
    const outputs = (options.output ?? []).map((text) => resolve(cwd, text.slice(text.indexOf('=') + 1)));
    this.#written = new Set([...outputs, cacheFileAt(resolve(cwd, options.cacheLocation ?? ''))]);
    this.#known = this.#stored()?.cache ?? new Cache(cwd, () => new Map());
  }

  async lint(): Promise<void> {
    const { stdout, stderr, cwd } = this.#terminal;
    if (stdout.isTerminal) await stdout.write(CLEAR_SCREEN);
    const stored = this.#stored();
    const { entries } = this.#known;
    const cache = stored?.cache ?? new Cache(cwd, () => entries);
    try {
      this.code = await lintOnce(this.#args, this.#options, this.#terminal, cache, (seen) => {
        this.#seen = seen;
        return Promise.resolve(undefined);
      });
      this.#known = cache;
      stored?.save();
    } catch (error) {
      // Somebody is writing it, and will go on.
      if (!(error instanceof ConfigError)) throw error;
      this.code = ExitCode.usage;
      await stderr.write(`callflow-lint: ${error.message}\n`);
    }
  }

  #stored(): StoredCache | undefined {
    const { cwd, program } = this.#terminal;
    return this.#options.cache ? openCache(this.#options.cacheLocation, cwd, program) : undefined;
  }

  get #files(): readonly string[] {
    return this.#seen?.files ?? [];
  }

  /** Those in which there is something to be linted or that holds for it, and those above them up to the working directory. */
  get directories(): ReadonlySet<string> {
    const { cwd } = this.#terminal;
    const all = new Set([cwd, ...(this.#seen?.inputs.directories ?? []), ...this.#files.map((file) => dirname(file))]);
    for (const directory of all) {
      const above = dirname(directory);
      if (above.startsWith(cwd)) all.add(above);
    }
    return all;
  }

  /** Whether a change is about a file that may hold flows or settings, or about a directory. */
  isAbout(directory: string, name: string | null): boolean {
    if (name === null) return true;
    const file = join(directory, name);
    if (this.#written.has(file)) return false;
    return ['.json', '.jsonc', ''].includes(extname(basename(name)).toLowerCase()) || this.#files.includes(file);
  }
}
