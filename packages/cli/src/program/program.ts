import { Command, CommanderError } from 'commander';
import { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../output/terminal.ts';
import { version } from '../version.ts';
import type { Context } from './context.ts';
import { addExplain } from './explain.ts';
import { addHours } from './hours.ts';
import { addInit } from './init.ts';
import { addInstallHook } from './install-hook.ts';
import { addLint } from './lint.ts';
import { addMergeReports } from './merge-reports.ts';
import { addPrint } from './print.ts';
import { addRender } from './render.ts';
import { addRules } from './rules.ts';
import { addSimulate } from './simulate.ts';

const FOOTER = `
Exit codes: 0 clean · 1 findings at or above the fail level · 2 wrong usage or internal failure · 3 nothing to lint

Examples:
  callflow-lint flows/                        every flow below a directory
  callflow-lint --fix menu.json               mend what can be mended without changing any call
  callflow-lint "flows/**/*.json" --format json
  curl … | callflow-lint - --stdin-filename support.json
  callflow-lint explain dangling-target       what a rule is about
  callflow-lint simulate menu.json            be the caller`;

/** Parses the arguments and runs the command they name; the code is what the process exits with. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const written: Promise<void>[] = [];
  let code: ExitCode = ExitCode.clean;
  const context: Context = {
    terminal,
    finish: (result) => {
      code = result;
    },
  };
  const program = newProgram(context, (output, text) => written.push(output.write(text)));
  try {
    // `lint` may be said, so that a file named like a command can be linted too.
    await program.parseAsync(args[0] === 'lint' ? args.slice(1) : args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    code = error.exitCode === 0 ? ExitCode.clean : ExitCode.usage;
  }
  await Promise.all(written);
  return code;
}

function newProgram(context: Context, write: (output: Terminal['stdout'], text: string) => void): Command {
  const { terminal } = context;
  const program = new Command('callflow-lint')
    .description('Finds what is wrong with call flows before a caller does, and proves it.')
    .version(version)
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => write(terminal.stdout, text),
      writeErr: (text) => write(terminal.stderr, text),
      getOutHelpWidth: () => terminal.stdout.columns,
      outputError: (text, writeText) =>
        writeText(`${text.replace(/^error: /, 'callflow-lint: ')}Run callflow-lint --help for what there is.\n`),
    })
    .addHelpText('after', FOOTER);
  addLint(program, context);
  addMergeReports(program, context);
  addInit(program, context);
  addInstallHook(program, context);
  addRender(program, context);
  addExplain(program, context);
  addRules(program, context);
  addPrint(program, context);
  addSimulate(program, context);
  addHours(program, context);
  return program;
}
