import type { Command } from 'commander';
import type { HoursCommandOptions } from '../commands/hours.ts';
import type { Context } from './context.ts';
import { color, noColor } from './options.ts';

/** `callflow-lint hours`. */
export function addHours(program: Command, { terminal, finish }: Context): void {
  program
    .command('hours')
    .description('Show when a flow really is open: a week by the clock on the wall, winter beside summer.')
    .argument('<file>', 'a file with a flow')
    .option('--timezone <zone>', 'the zone of the clock, e.g. America/New_York; else what the flow says, else UTC')
    .option('--hours <hours>', 'when it should be open; else what the flow says')
    .option('--svg <file>', 'draw it as well')
    .option('--config <file>', 'a configuration, instead of the nearest one')
    .option('--no-config', 'do not look for a configuration')
    .option('--flow <pointer>', 'which flow of the file, by name or JSON pointer')
    .addOption(color)
    .addOption(noColor)
    .action(async (file: string, options: HoursCommandOptions) => {
      const { hoursCommand } = await import('../commands/hours.ts');
      finish(await hoursCommand(file, options, terminal));
    });
}
