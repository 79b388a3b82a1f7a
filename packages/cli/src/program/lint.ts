import { type Command, InvalidArgumentError } from 'commander';
import { lintCommand } from '../commands/lint.ts';
import type { LintCommandOptions } from '../commands/lint-once.ts';
import { readShard, type Shard } from '../input/shard.ts';
import type { Context } from './context.ts';
import { allowPlugin, collect, reporting } from './options.ts';

/** The program itself lints. */
export function addLint(program: Command, { terminal, finish }: Context): void {
  reporting(
    program
      .argument('[paths...]', 'files, directories, globs, or - for standard input; the working directory without any')
      .option('--fix', 'apply the safe fixes to the files')
      .option('--fix-dry-run', 'show what --fix would change, as a unified diff')
      .option('--config <file>', 'a configuration for all files, instead of the nearest one of each')
      .option('--no-config', 'do not look for configurations')
      .option('--baseline <file>', 'findings that are accepted for now; callflow-lint.baseline.json if there is one')
      .option('--update-baseline', 'accept what is found now: write it to the baseline')
      .option('--since <ref>', 'only files that git calls changed since then')
      .option('--staged', 'what git is going to commit, and not what the files hold by now')
      .option('--shard <I/N>', 'lint one of N equal parts of the files; see merge-reports', readShardOption)
      .option('--ignore-unknown', 'pass over named files that hold no flow, as below directories')
      .option('--cache', 'lint only what has changed since the last run, and what depends on it')
      .option('--cache-location <path>', 'the file of the cache, or its directory; .callflowlintcache without')
      .option('--threads <n>', 'so many files at a time; without, as many as pay off', readThreads)
      .option('--watch', 'lint again whenever files change, until Ctrl-C')
      .addOption(allowPlugin())
      .option('--rule <ID=LEVEL>', 'set the level of a rule: error, warn or off (repeatable)', collect)
      .option('--preset <name>', 'the levels of the rules: recommended (default), strict, documented, security')
      .option('--contract <name>', 'the platform as documented, as its engine is, or both (default)')
      .option('--channel <name>', 'what the flows run on: call (default), conversation, api')
      .option('--timezone <zone>', 'the zone that hours are meant in, e.g. America/New_York')
      .option('--hours <hours>', 'when callers are to be served, e.g. "mon-fri 09:00-17:00, sat 10:00-14:00"'),
  )
    .option('--no-progress', 'do not tell how far a long run has got')
    .option('--stdin-filename <path>', 'the name to report standard input under')
    .action(async (paths: string[], options: LintCommandOptions) =>
      finish(await lintCommand(paths, options, terminal)),
    );
}

function readThreads(value: string): number | undefined {
  if (value === 'auto') return undefined;
  if (!/^[1-9]\d?$/.test(value)) throw new InvalidArgumentError('It takes a whole number from 1, or auto.');
  return Number(value);
}

function readShardOption(value: string): Shard {
  const shard = readShard(value);
  if (shard === undefined) throw new InvalidArgumentError('It takes a part and how many there are, e.g. 2/5.');
  return shard;
}
