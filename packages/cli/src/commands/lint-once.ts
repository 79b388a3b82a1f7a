import type { Channel } from '@callflow-lint/core/platform';
import type { ContractChoice, Level } from '@callflow-lint/core/rule';
import { type LintOptions, OptionError, type PresetName } from '@callflow-lint/linter';
import type { Cache } from '../cache/cache.ts';
import type { ExitCode } from '../exit-code.ts';
import { tellOf } from '../format/told-rule.ts';
import { findInputs, STANDARD_INPUT } from '../input/find-inputs.ts';
import { type InputSet, ignoringUnknown } from '../input/input-set.ts';
import { partOf, type Shard, WHOLE } from '../input/shard.ts';
import { exitCodeOf } from '../lint/exit-code-of.ts';
import { lintFiles } from '../lint/lint-files.ts';
import { Progress } from '../lint/progress.ts';
import { type ReportOptions, reportsOf } from '../lint/reports-of.ts';
import { wayToLint } from '../lint/ways-to-lint.ts';
import type { Terminal } from '../output/terminal.ts';
import { allowedPlugins } from '../settings/allowed-plugins.ts';
import { type DeclaredOptions, declaredBy } from '../settings/declared-options.ts';
import { type BehindRun, type ConfigChoice, FileSettings } from '../settings/file-settings.ts';
import { UsageError } from '../usage-error.ts';

/** The options of `lint`, as the command line gives them. */
export interface LintCommandOptions extends DeclaredOptions, ReportOptions {
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly rule?: readonly string[];
  readonly contract?: string;
  readonly channel?: string;
  readonly preset?: string;
  readonly maxWarnings?: number;
  readonly progress: boolean;
  readonly stdinFilename?: string;
  /** A file; false for none at all. */
  readonly config?: string | false;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly since?: string;
  readonly staged?: true;
  readonly ignoreUnknown?: true;
  readonly cache?: true;
  readonly cacheLocation?: string;
  /** Undefined: as many as pay off. */
  readonly threads?: number;
  readonly watch?: true;
  readonly shard?: Shard;
  /** Plugins whose code may run. */
  readonly allowPlugin?: readonly string[];
}

/** What a run has to do with. */
export interface SeenFiles extends BehindRun {
  readonly inputs: InputSet;
}

/**
 * Lints what the arguments name, once.
 * @param cache what is known already; it learns what is found
 * @param look is told which files there are before they are linted
 */
export async function lintOnce(
  args: readonly string[],
  options: LintCommandOptions,
  terminal: Terminal,
  cache: Cache | undefined,
  look?: (seen: SeenFiles) => void,
): Promise<ExitCode> {
  const { commandLine, choice, settings } = prepare(options, terminal, cache);
  const found = await inputsOf(args, options, terminal.cwd);
  look?.({ inputs: found, ...(await settings.behind(found)) });
  const wanted = await settings.wanted(found);
  const whole = options.since === undefined ? wanted : await changedPart(wanted, options.since, terminal.cwd);
  const shard = shardOf(options);
  const inputs = shard === undefined ? whole : partOf(whole, shard);
  // The fixed text of standard input, or the differences, go to standard output; the report makes room for them.
  const isOutputTaken = options.fixDryRun === true || (options.fix === true && args.includes(STANDARD_INPUT));
  const output = isOutputTaken ? terminal.stderr : terminal.stdout;
  const reports = await reportsOf(options, terminal, output, {
    isDryRun: options.fixDryRun === true,
    pluginRules: () => [...settings.pluginRules].map(([id, rule]) => tellOf(id, rule)),
    scope: { shard: shard ?? WHOLE, named: whole.named, mayBeEmpty: whole.mayBeEmpty },
  });
  const fixing = options.fix ? 'write' : options.fixDryRun ? 'show' : 'off';
  const isUpdatingBaseline = options.updateBaseline === true;
  const wishes = {
    settings,
    commandLine,
    choice,
    fixing,
    isUpdatingBaseline,
    threads: options.threads,
    cache,
  } as const;
  const { lint, width, close } = await wayToLint(inputs, wishes, terminal);
  const progress = new Progress(terminal.stderr, options.progress);
  const summary = await lintFiles(inputs, { lint, width, reports, progress }).finally(close);
  if (options.updateBaseline) settings.baselines.write();
  return exitCodeOf(summary, options.maxWarnings, inputs.mayBeEmpty);
}

async function inputsOf(args: readonly string[], options: LintCommandOptions, cwd: string): Promise<InputSet> {
  if (!options.staged) {
    const inputs = await findInputs(args.length === 0 ? ['.'] : args, cwd, options.stdinFilename);
    return options.ignoreUnknown ? ignoringUnknown(inputs) : inputs;
  }
  if (options.fix)
    throw new UsageError('--fix writes files, and --staged looks at what git is going to commit: choose one.');
  if (options.since !== undefined) throw new UsageError('Choose one of --staged and --since.');
  if (args.includes(STANDARD_INPUT))
    throw new UsageError('Standard input is not staged: choose one of - and --staged.');
  const { stagedInputs } = await import('../input/staged.ts');
  return stagedInputs(args, cwd);
}

function shardOf({ shard, updateBaseline }: LintCommandOptions): Shard | undefined {
  if (shard !== undefined && updateBaseline)
    throw new UsageError('--update-baseline writes what is found in all files, and --shard looks at some: choose one.');
  return shard;
}

/** Loaded only when it is asked for: it starts git. */
async function changedPart(inputs: InputSet, since: string, cwd: string): Promise<InputSet> {
  const { onlyChanged } = await import('../input/changed-since.ts');
  return onlyChanged(inputs, since, cwd);
}

function prepare(options: LintCommandOptions, { cwd, env }: Terminal, cache: Cache | undefined) {
  const commandLine = lintOptionsOf(options);
  const choice: ConfigChoice = {
    config: options.config,
    cwd,
    allowedPlugins: allowedPlugins(options.allowPlugin, env),
    ...(options.baseline !== undefined && { baseline: options.baseline }),
  };
  try {
    return { commandLine, choice, settings: new FileSettings(commandLine, choice, cache) };
  } catch (error) {
    if (error instanceof OptionError) throw new UsageError(error.message);
    throw error;
  }
}

/** The session checks the values, so they are passed on as they are. */
function lintOptionsOf(options: LintCommandOptions): LintOptions {
  const { rule, contract, channel, preset } = options;
  const declared = declaredBy(options);
  return {
    rules: Object.fromEntries((rule ?? []).map(levelOfRule)),
    ...(contract !== undefined && { contract: contract as ContractChoice }),
    ...(channel !== undefined && { channel: channel as Channel }),
    ...(preset !== undefined && { preset: preset as PresetName }),
    ...(declared !== undefined && { declared }),
  };
}

function levelOfRule(text: string): [string, Level] {
  const [id, level, ...rest] = text.split('=');
  if (id && level && rest.length === 0) return [id, level as Level];
  throw new UsageError(`--rule takes ID=LEVEL, e.g. dangling-target=off, not "${text}".`);
}
