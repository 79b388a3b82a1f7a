import { digest } from '../cache/digest.ts';
import { type LastRun, readLastRun, writeLastRun } from '../cache/last-run.ts';
import { openCache } from '../cache/open-cache.ts';
import { numbersOf } from '../cache/stamp.ts';
import { stampsOf, statOf } from '../cache/stamps.ts';
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
  const chosen = JSON.stringify([tool, args, options, looks(options, terminal)]);
  // Whoever damages or removes the cache wants to do without what is known.
  const choices = () => digest(chosen, stampOf(path));
  const last = isRepeatable(args, options) ? readLastRun(lastRun) : undefined;
  if (last?.choices === choices() && stampsOf(last.behind, path).digest === last.stamps) {
    await stdout.write(last.output);
    return last.code;
  }
  let seen: Pick<LastRun, 'behind' | 'stamps'> | undefined;
  const look = ({ files, places, hasPlugins }: SeenFiles) => {
    const { digest: stamps, isSettled } = stampsOf({ files, places }, path);
    if (hasPlugins || !isSettled) return;
    seen = { behind: { files, places }, stamps };
    stdout.keepCopy();
  };
  const code = await lintOnce(args, options, terminal, cache, isRepeatable(args, options) ? look : undefined);
  save();
  const isDone = code === ExitCode.clean || code === ExitCode.findings;
  if (seen !== undefined && isDone) writeLastRun(lastRun, { ...seen, choices: choices(), code, output: stdout.copy });
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

/** Another one whenever the file is written; empty when it cannot be looked at. */
function stampOf(file: string): string {
  const stat = statOf(file);
  return stat === undefined ? '' : numbersOf(stat).join(' ');
}
