import type { Command } from 'commander';
import type { Context } from './context.ts';

/** `callflow-lint init`. */
export function addInit(program: Command, { terminal, finish }: Context): void {
  program
    .command('init')
    .description('Write a configuration for the flows below a directory.')
    .argument('[directory]', 'where the flows are, and where it is written', '.')
    .action(async (directory: string) => {
      const { initCommand } = await import('../commands/init.ts');
      finish(await initCommand(directory, terminal));
    });
}
