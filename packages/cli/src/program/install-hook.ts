import type { Command } from 'commander';
import type { Context } from './context.ts';

/** `callflow-lint install-hook`. */
export function addInstallHook(program: Command, { terminal, finish }: Context): void {
  program
    .command('install-hook')
    .description('Lint staged flows before each commit, by a hook of git. Hooks that are there already stay.')
    .option('--remove', 'no longer do so')
    .action(async (options: { remove?: true }) => {
      const { installHookCommand } = await import('../commands/install-hook.ts');
      finish(await installHookCommand(options, terminal));
    });
}
