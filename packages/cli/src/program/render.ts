import type { Command } from 'commander';
import type { RenderCommandOptions } from '../commands/render.ts';
import type { Context } from './context.ts';
import { color, noColor } from './options.ts';

/** `callflow-lint render`. */
export function addRender(program: Command, { terminal, finish }: Context): void {
  program
    .command('render')
    .summary('Print flows as the API takes them: strict JSON, readable ids replaced.')
    .description('Print flows as the API takes them: strict JSON, without comments, readable ids replaced by UUIDs.')
    .argument('<files...>', 'files with flows, directories, globs, or - for standard input')
    .option('--out <directory>', 'write each file into a directory instead')
    .option('--config <file>', 'a configuration for all files, instead of the nearest one of each')
    .option('--no-config', 'do not look for configurations')
    .addOption(color)
    .addOption(noColor)
    .action(async (files: string[], options: RenderCommandOptions) => {
      const { renderCommand } = await import('../commands/render.ts');
      finish(await renderCommand(files, options, terminal));
    });
}
