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
  /** What a run depends on, whether or not it is there. */
  #awaited: ReadonlySet<string> = new Set();
  /** The directories in which there is something of it, and those above them up to the working directory. */
  #holding: ReadonlySet<string>;
  /** Where to watch. */
  directories: ReadonlySet<string>;
  code: ExitCode = ExitCode.clean;

  constructor(args: readonly string[], options: LintCommandOptions, terminal: Terminal) {
    this.#args = args;
    this.#options = options;
    this.#terminal = terminal;
    const { cwd } = terminal;
    const outputs = (options.output ?? []).map((text) => resolve(cwd, text.slice(text.indexOf('=') + 1)));
    this.#holding = new Set([cwd]);
    this.directories = this.#holding;
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
      this.code = await lintOnce(this.#args, this.#options, this.#terminal, cache, (seen) => this.#watchFor(seen));
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

  /** What there is to watch for. */
  #watchFor(seen: SeenFiles): void {
    const { cwd } = this.#terminal;
    this.#awaited = new Set([...seen.files, ...seen.places]);
    const holding = new Set([cwd, ...seen.inputs.directories, ...seen.files.map((file) => dirname(file))]);
    for (const directory of holding) {
      const above = dirname(directory);
      if (above.startsWith(cwd)) holding.add(above);
    }
    this.#holding = holding;
    this.directories = new Set([...holding, ...[...this.#awaited].map((file) => dirname(file))]);
  }

  /** Whether a change is about something that matters, or that may be new where such things are. */
  isAbout(directory: string, name: string | null): boolean {
    if (name === null) return true;
    const file = join(directory, name);
    if (this.#written.has(file)) return false;
    const looksRight = ['.json', '.jsonc', ''].includes(extname(basename(name)).toLowerCase());
    return (looksRight && this.#holding.has(directory)) || this.#awaited.has(file);
  }
}
