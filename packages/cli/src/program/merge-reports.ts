import type { Command } from 'commander';
import type { MergeReportsOptions } from '../commands/merge-reports.ts';
import { FORMATS } from '../format/formats.ts';
import type { Context } from './context.ts';
import { collect, color, format, noColor, readCount } from './options.ts';

/** `callflow-lint merge-reports`. */
export function addMergeReports(program: Command, { terminal, finish }: Context): void {
  program
    .command('merge-reports')
    .summary('Make one report of those of several shards.')
    .description(
      'Make one report of those that --shard I/N --output shard=FILE has written: that of a run in one piece.',
    )
    .argument('<files...>', 'the reports of all shards')
    .option('--max-warnings <n>', 'fail when there are more warnings than this', readCount)
    .option('--quiet', 'show errors only')
    .addOption(format('stylish', FORMATS))
    .option('--output <FORMAT=FILE>', 'write a report to a file as well (repeatable)', collect)
    .addOption(color)
    .addOption(noColor)
    .action(async (files: string[], options: MergeReportsOptions) => {
      const { mergeReportsCommand } = await import('../commands/merge-reports.ts');
      finish(await mergeReportsCommand(files, options, terminal));
    });
}
