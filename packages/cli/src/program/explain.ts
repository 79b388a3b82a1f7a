import type { Command } from 'commander';
import type { ExplainCommandOptions } from '../commands/explain.ts';
import type { Context } from './context.ts';
import { allowPlugin, color, noColor } from './options.ts';

/** `callflow-lint explain`. */
export function addExplain(program: Command, { terminal, finish }: Context): void {
  program
    .command('explain <rule>')
    .description('Print the page of a rule: what it reports, why, with examples.')
    .option('--config <file>', 'a configuration with plugins, instead of the nearest one')
    .addOption(allowPlugin())
    .addOption(color)
    .addOption(noColor)
    .action(async (rule: string, options: ExplainCommandOptions) => {
      const { explainCommand } = await import('../commands/explain.ts');
      finish(await explainCommand(rule, options, terminal));
    });
}
