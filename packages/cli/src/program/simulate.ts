import type { Command } from 'commander';
import type { SimulateCommandOptions } from '../commands/simulate.ts';
import type { Context } from './context.ts';
import { color, format, noColor } from './options.ts';

const SIMULATE_FOOTER = `
A script has one instruction per line, and they happen in order:
  set tier=vip              a variable the run starts with
  status progressing        the call has been answered before; ringing is usual
  at 2026-03-02T14:30Z      the clock from here on; at 14:30 for the same day
  press 12#                 keys, the next time keys are collected
  press 1 during talk       keys while an action waits, named by type, id or index
  timeout                   nobody presses anything the next time keys are collected
  happens machine-detected  or message-refused, no-call-created, case-refused, resumed
  store lang=en             the outside stores a variable where it may
  no-agent                  nobody in the queue becomes free this time
Without a script and without a terminal nobody presses anything.

Exit codes: 0 the run ended · 1 it was dropped, or the flow refused · 2 wrong usage · 3 nothing to run`;

/** `callflow-lint simulate`. */
export function addSimulate(program: Command, { terminal, finish }: Context): void {
  program
    .command('simulate')
    .summary('Step through a flow as the platform runs it.')
    .description('Step through a flow as the platform runs it: by hand in a terminal, or from a script.')
    .addHelpText('after', SIMULATE_FOOTER)
    .argument('<file>', 'a file with a flow')
    .option('--script <file>', 'the inputs of the run; - for standard input')
    .option('--flow <pointer>', 'which flow of the file, by name or JSON pointer')
    .option('--contract <name>', 'the platform as its engine is (default) or as documented')
    .option('--channel <name>', 'what the flow runs on: call (default), conversation, api')
    .option('--symbolic-ids', 'take readable ids as valid, where the platform would not')
    .addOption(format('text'))
    .addOption(color)
    .addOption(noColor)
    .action(async (file: string, options: SimulateCommandOptions) => {
      const { simulateCommand } = await import('../commands/simulate.ts');
      finish(await simulateCommand(file, options, terminal));
    });
}
