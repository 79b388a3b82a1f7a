import { statSync } from 'node:fs';
import { readLastRun, writeLastRun } from '../cache/last-run.ts';
import { openCache } from '../cache/open-cache.ts';
import { runKey } from '../cache/run-key.ts';
import { ExitCode } from '../exit-code.ts';
import { STANDARD_INPUT } from '../input/find-inputs.ts';
import { paintFor } from '../output/paint.ts';
import type { Terminal } from '../output/terminal.ts';
import { type LintCommandOptions, lintOnce, type SeenFiles } from './lint-once.ts';

/** Lints with what earlier runs have found. Where nothing at all has changed, what the last run has printed is printed again. */
export async function lintWithCache(args: readonly string[], options: LintCommandOptions, terminal: Terminal) {
  const { cache, path, tool, save } = openCache(options.cacheLocation, terminal.cwd, terminal.program);
  const { stdout } = terminal;
  const lastRun = `${path}.last`;
  const run: { key: string | undefined; isRepeated: boolean } = { key: undefined, isRepeated: false };
  // Whoever damages or removes the cache wants to do without what is known.
  const withCache = (key: string) => `${key} ${stampOf(path)}`;
  const code = await lintOnce(args, options, terminal, cache, async (seen) => {
    if (!isRepeatable(args, options) || seen.hasPlugins) return undefined;
    run.key = runKey([tool, args, options, looks(options, terminal), told(seen)], seen.files);
    const last = run.key === undefined ? undefined : readLastRun(lastRun);
    if (run.key === undefined || last?.key !== withCache(run.key)) {
      stdout.keepCopy();
      return undefined;
    }
    run.isRepeated = true;
    await stdout.write(last.output);
    return last.code;
  });
  if (run.isRepeated) return code;
  save();
  const isDone = code === ExitCode.clean || code === ExitCode.findings;
  if (run.key !== undefined && isDone) writeLastRun(lastRun, { key: withCache(run.key), code, output: stdout.copy });
  return code;
}

/** Whether nothing is written but the report, and nothing read but files. */
function isRepeatable(args: readonly string[], options: LintCommandOptions): boolean {
  const { fix, fixDryRun, updateBaseline, staged, since, output } = options;
  const others = [fix, fixDryRun, updateBaseline, staged, since, output];
  return !args.includes(STANDARD_INPUT) && others.every((option) => option === undefined);
}

function looks({ color }: LintCommandOptions, { stdout, env, cwd }: Terminal) {
  return { cwd, isColored: paintFor(stdout, env, color).isColored };
}

/** What reports tell of the inputs besides what is in the files. */
function told({ inputs: { problems, skippedDirectories } }: SeenFiles) {
  return { problems, skippedDirectories };
}

/** Another one whenever a file is written; empty when it cannot be looked at. */
function stampOf(file: string): string {
  try {
    const { size, mtimeMs, ino } = statSync(file);
    return [size, mtimeMs, ino].join(' ');
  } catch {
    return '';
  }
}
