import { statSync } from 'node:fs';
import { digest } from '../cache/digest.ts';
import { type LastRun, readLastRun, writeLastRun } from '../cache/last-run.ts';
import { openCache, type StoredCache } from '../cache/open-cache.ts';
import { stampsOf } from '../cache/stamps.ts';
import { ExitCode } from '../exit-code.ts';
import { STANDARD_INPUT } from '../input/find-inputs.ts';
import { paintFor } from '../output/paint.ts';
import type { Terminal } from '../output/terminal.ts';
import { type LintCommandOptions, lintOnce } from './lint-once.ts';

/** Lints with what earlier runs have found. Where nothing at all has changed, what the last run has printed is printed again. */
export async function lintWithCache(args: readonly string[], options: LintCommandOptions, terminal: Terminal) {
  const stored = openCache(options.cacheLocation, terminal.cwd, terminal.program);
  if (!isRepeatable(args, options)) return lintAndSave(args, options, terminal, stored);
  const lastRun = `${stored.path}.last`;
  const choices = digest(JSON.stringify([stored.tool, args, options, looks(options, terminal)]));
  const last = readLastRun(lastRun);
  if (last === undefined || last.choices !== withCache(choices, stored) || !isStill(last, stored))
    return lintAndKeep(args, options, terminal, stored, (run) =>
      writeLastRun(lastRun, { ...run, choices: withCache(choices, stored) }),
    );
  await terminal.stdout.write(last.output);
  return last.code;
}

async function lintAndSave(
  args: readonly string[],
  options: LintCommandOptions,
  terminal: Terminal,
  { cache, save }: StoredCache,
): Promise<ExitCode> {
  const code = await lintOnce(args, options, terminal, cache);
  save();
  return code;
}

/** @param keep is given what the run came to, unless it may come to something else the next time although nothing has changed */
async function lintAndKeep(
  args: readonly string[],
  options: LintCommandOptions,
  terminal: Terminal,
  { cache, path, save }: StoredCache,
  keep: (run: Omit<LastRun, 'choices'>) => void,
): Promise<ExitCode> {
  const { stdout } = terminal;
  let seen: Pick<LastRun, 'behind' | 'stamps'> | undefined;
  const code = await lintOnce(args, options, terminal, cache, ({ files, places, hasPlugins }) => {
    const { digest: stamps, isSettled } = stampsOf({ files, places }, path);
    if (hasPlugins || !isSettled) return;
    seen = { behind: { files, places }, stamps };
    stdout.keepCopy();
  });
  save();
  const isDone = code === ExitCode.clean || code === ExitCode.findings;
  if (seen !== undefined && isDone) keep({ ...seen, code, output: stdout.copy });
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

/** Whoever damages or removes the cache wants to do without what is known. */
function withCache(choices: string, { path }: StoredCache): string {
  return `${choices} ${stampOf(path)}`;
}

/** Whether everything that a run depends on is as it was. */
function isStill({ behind, stamps }: LastRun, { path }: StoredCache): boolean {
  return stampsOf(behind, path).digest === stamps;
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
