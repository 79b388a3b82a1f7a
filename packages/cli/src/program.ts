import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ExplainCommandOptions } from './commands/explain.ts';
import type { HoursCommandOptions } from './commands/hours.ts';
import { type LintCommandOptions, lintCommand } from './commands/lint.ts';
import type { MergeReportsOptions } from './commands/merge-reports.ts';
import type { PrintCommandOptions, PrintStage } from './commands/print.ts';
import type { RenderCommandOptions } from './commands/render.ts';
import type { RulesCommandOptions } from './commands/rules.ts';
import type { SimulateCommandOptions } from './commands/simulate.ts';
import { ExitCode } from './exit-code.ts';
import { FORMATS } from './format/formats.ts';
import { readShard, type Shard } from './input/shard.ts';
import type { Terminal } from './output/terminal.ts';
import { version } from './version.ts';

const FOOTER = `
Exit codes: 0 clean · 1 findings at or above the fail level · 2 wrong usage or internal failure · 3 nothing to lint

Examples:
  callflow-lint flows/                        every flow below a directory
  callflow-lint --fix menu.json               mend what can be mended without changing any call
  callflow-lint "flows/**/*.json" --format json
  curl … | callflow-lint - --stdin-filename support.json
  callflow-lint explain dangling-target       what a rule is about
  callflow-lint simulate menu.json            be the caller`;

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

interface Context {
  readonly terminal: Terminal;
  readonly finish: (code: ExitCode) => void;
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

function addLint(program: Command, { terminal, finish }: Context): void {
  program
    .argument('[paths...]', 'files, directories, globs, or - for standard input; the working directory without any')
    .option('--fix', 'apply the safe fixes to the files')
    .option('--fix-dry-run', 'show what --fix would change, as a unified diff')
    .option('--config <file>', 'a configuration for all files, instead of the nearest one of each')
    .option('--no-config', 'do not look for configurations')
    .option('--baseline <file>', 'findings that are accepted for now; callflow-lint.baseline.json if there is one')
    .option('--update-baseline', 'accept what is found now: write it to the baseline')
    .option('--since <ref>', 'only files that git calls changed since then')
    .option('--staged', 'what git is going to commit, and not what the files hold by now')
    .option('--shard <I/N>', 'lint one of N equal parts of the files; see merge-reports', readShardOption)
    .option('--ignore-unknown', 'pass over named files that hold no flow, as below directories')
    .option('--cache', 'lint only what has changed since the last run, and what depends on it')
    .option('--cache-location <path>', 'the file of the cache, or its directory; .callflowlintcache without')
    .option('--threads <n>', 'so many files at a time; without, as many as pay off', readThreads)
    .option('--watch', 'lint again whenever files change, until Ctrl-C')
    .addOption(allowPlugin())
    .option('--rule <ID=LEVEL>', 'set the level of a rule: error, warn or off (repeatable)', collect)
    .option('--preset <name>', 'the levels of the rules: recommended (default), strict, documented, security')
    .option('--contract <name>', 'the platform as documented, as its engine is, or both (default)')
    .option('--channel <name>', 'what the flows run on: call (default), conversation, api')
    .option('--timezone <zone>', 'the zone that hours are meant in, e.g. America/New_York')
    .option('--hours <hours>', 'when callers are to be served, e.g. "mon-fri 09:00-17:00, sat 10:00-14:00"')
    .option('--max-warnings <n>', 'fail when there are more warnings than this', readCount)
    .option('--quiet', 'show errors only')
    .addOption(format('stylish', FORMATS))
    .option('--output <FORMAT=FILE>', 'write a report to a file as well (repeatable)', collect)
    .addOption(color)
    .addOption(noColor)
    .option('--no-progress', 'do not tell how far a long run has got')
    .option('--stdin-filename <path>', 'the name to report standard input under')
    .action(async (paths: string[], options: LintCommandOptions) =>
      finish(await lintCommand(paths, options, terminal)),
    );
}

function addMergeReports(program: Command, { terminal, finish }: Context): void {
  program
    .command('merge-reports')
    .summary('Make one report of those of several shards.')
    .description(
      'Make one report of those that --shard I/N --output shard=FILE has written: that of a run in one piece.',
    )
    .argument('<files...>', 'the reports of all shards')
    .option('--max-warnings <n>', 'fail when there are more warnings than this', readCount)
    .option('--quiet', 'show errors only')
    .addOption(format('stylish', FORMATS))
    .option('--output <FORMAT=FILE>', 'write a report to a file as well (repeatable)', collect)
    .addOption(color)
    .addOption(noColor)
    .action(async (files: string[], options: MergeReportsOptions) => {
      const { mergeReportsCommand } = await import('./commands/merge-reports.ts');
      finish(await mergeReportsCommand(files, options, terminal));
    });
}

function addInit(program: Command, { terminal, finish }: Context): void {
  program
    .command('init')
    .description('Write a configuration for the flows below a directory.')
    .argument('[directory]', 'where the flows are, and where it is written', '.')
    .action(async (directory: string) => {
      const { initCommand } = await import('./commands/init.ts');
      finish(await initCommand(directory, terminal));
    });
}

function addInstallHook(program: Command, { terminal, finish }: Context): void {
  program
    .command('install-hook')
    .description('Lint staged flows before each commit, by a hook of git. Hooks that are there already stay.')
    .option('--remove', 'no longer do so')
    .action(async (options: { remove?: true }) => {
      const { installHookCommand } = await import('./commands/install-hook.ts');
      finish(await installHookCommand(options, terminal));
    });
}

function addRender(program: Command, { terminal, finish }: Context): void {
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
      const { renderCommand } = await import('./commands/render.ts');
      finish(await renderCommand(files, options, terminal));
    });
}

function addExplain(program: Command, { terminal, finish }: Context): void {
  program
    .command('explain <rule>')
    .description('Print the page of a rule: what it reports, why, with examples.')
    .option('--config <file>', 'a configuration with plugins, instead of the nearest one')
    .addOption(allowPlugin())
    .addOption(color)
    .addOption(noColor)
    .action(async (rule: string, options: ExplainCommandOptions) => {
      const { explainCommand } = await import('./commands/explain.ts');
      finish(await explainCommand(rule, options, terminal));
    });
}

function addRules(program: Command, { terminal, finish }: Context): void {
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
      const { rulesCommand } = await import('./commands/rules.ts');
      finish(await rulesCommand(options, terminal));
    });
}

function addPrint(program: Command, { terminal, finish }: Context): void {
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
        const { printProjectCommand } = await import('./commands/print-project.ts');
        finish(await printProjectCommand(file, options.format, terminal));
        return;
      }
      const { printCommand } = await import('./commands/print.ts');
      finish(await printCommand(stage, file, options, terminal));
    });
}

function addSimulate(program: Command, { terminal, finish }: Context): void {
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
      const { simulateCommand } = await import('./commands/simulate.ts');
      finish(await simulateCommand(file, options, terminal));
    });
}

function addHours(program: Command, { terminal, finish }: Context): void {
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
      const { hoursCommand } = await import('./commands/hours.ts');
      finish(await hoursCommand(file, options, terminal));
    });
}

// Both have to be there: with --no-color alone the default would be colour everywhere.
const color = new Option('--color', 'colour the output wherever it goes');
const noColor = new Option('--no-color', 'never colour the output');

function allowPlugin(): Option {
  return new Option('--allow-plugin <name>', 'let a plugin of the configuration run its code (repeatable)').argParser(
    collect,
  );
}

function format(usual: string, choices: readonly string[] = [usual, 'json']): Option {
  return new Option('--format <name>', 'how the output looks').choices(choices).default(usual);
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function readThreads(value: string): number | undefined {
  if (value === 'auto') return undefined;
  if (!/^[1-9]\d?$/.test(value)) throw new InvalidArgumentError('It takes a whole number from 1, or auto.');
  return Number(value);
}

function readCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(value);
}

function readShardOption(value: string): Shard {
  const shard = readShard(value);
  if (shard === undefined) throw new InvalidArgumentError('It takes a part and how many there are, e.g. 2/5.');
  return shard;
}
