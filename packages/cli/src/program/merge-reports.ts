import type { Command } from 'commander';
import type { MergeReportsOptions } from '../commands/merge-reports.ts';
import type { Context } from './context.ts';
import { reporting } from './options.ts';

/** `callflow-lint merge-reports`. */
export function addMergeReports(program: Command, { terminal, finish }: Context): void {
  reporting(
    program
      .command('merge-reports')
      .summary('Make one report of those of several shards.')
      .description(
        'Make one report of those that --shard I/N --output shard=FILE has written: that of a run in one piece.',
      )
      .argument('<files...>', 'the reports of all shards'),
  ).action(async (files: string[], options: MergeReportsOptions) => {
    const { mergeReportsCommand } = await import('../commands/merge-reports.ts');
    finish(await mergeReportsCommand(files, options, terminal));
  });
}
