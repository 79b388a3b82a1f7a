import type { Command } from 'commander';
import type { RulesCommandOptions } from '../commands/rules.ts';
import type { Context } from './context.ts';
import { allowPlugin, color, format, noColor } from './options.ts';

/** `callflow-lint rules`. */
export function addRules(program: Command, { terminal, finish }: Context): void {
  program
    .command('rules')
    .description('List the rules.')
    .option('--preset <name>', 'the preset whose levels are shown', 'recommended')
    .option('--config <file>', 'a configuration with plugins, instead of the nearest one')
    .addOption(allowPlugin())
    .addOption(format('table'))
    .addOption(color)
    .addOption(noColor)
    .action(async (options: RulesCommandOptions) => {
      const { rulesCommand } = await import('../commands/rules.ts');
      finish(await rulesCommand(options, terminal));
    });
}
