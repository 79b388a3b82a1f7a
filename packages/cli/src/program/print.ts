import { Argument, type Command } from 'commander';
import type { PrintCommandOptions, PrintStage } from '../commands/print.ts';
import type { Context } from './context.ts';
import { format } from './options.ts';

/** `callflow-lint print`. */
export function addPrint(program: Command, { terminal, finish }: Context): void {
  program
    .command('print')
    .description(
      'print a stage of the analysis of one file: its syntax tree, its flows, their graph as Mermaid, or facts; or how the flows of a project use each other',
    )
    .addArgument(new Argument('<stage>', 'what to print').choices(['tree', 'flow', 'graph', 'facts', 'project']))
    .argument('<file>', 'a file, or - for standard input; for a project also a directory')
    .addOption(format('text'))
    .option('--contract <name>', 'the contract for facts: documented (default) or engine')
    .option('--channel <name>', 'what the flow runs on: call (default), conversation, api')
    .action(async (stage: PrintStage | 'project', file: string, options: PrintCommandOptions) => {
      if (stage === 'project') {
        const { printProjectCommand } = await import('../commands/print-project.ts');
        finish(await printProjectCommand(file, options.format, terminal));
        return;
      }
      const { printCommand } = await import('../commands/print.ts');
      finish(await printCommand(stage, file, options, terminal));
    });
}
