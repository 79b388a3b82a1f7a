import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../usage-error.ts';
import { type LintCommandOptions, lintOnce } from './lint-once.ts';

/** Lints what the arguments name and prints a report. */
export async function lintCommand(args: readonly string[], options: LintCommandOptions, terminal: Terminal) {
  if (options.fix && options.fixDryRun) throw new UsageError('Choose one of --fix and --fix-dry-run.');
  if (options.watch) {
    const { watchCommand } = await import('./watch.ts');
    return watchCommand(args, options, terminal);
  }
  if (!options.cache) return lintOnce(args, options, terminal, undefined);
  const { lintWithCache } = await import('./lint-with-cache.ts');
  return lintWithCache(args, options, terminal);
}
