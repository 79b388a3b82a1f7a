import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { renderFlow } from '@callflow-lint/linter';
import { ExitCode } from '../exit-code.ts';
import { stylish } from '../format/stylish.ts';
import { findInputs } from '../input/find-inputs.ts';
import type { InputFile } from '../input/input-set.ts';
import { readBytes } from '../input/read-bytes.ts';
import { readStandardInput } from '../input/read-standard-input.ts';
import { type FileOutcome, lintFile } from '../lint/lint-file.ts';
import { Report } from '../lint/report.ts';
import { Tally } from '../lint/summary.ts';
import { paintFor } from '../output/paint.ts';
import type { Terminal } from '../output/terminal.ts';
import { FileSettings } from '../settings/file-settings.ts';
import { UsageError } from '../usage-error.ts';

/** The options of `render`, as the command line gives them. */
export interface RenderCommandOptions {
  readonly config?: string | false;
  /** The directory that several files are written to. */
  readonly out?: string;
  readonly color?: boolean;
}

/** Prints flows as the API takes them, or writes them to a directory; refuses those that the platform would break, with findings. */
export async function renderCommand(
  paths: readonly string[],
  options: RenderCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { cwd, stdout, stderr, env } = terminal;
  const inputs = await findInputs(paths, cwd);
  if (inputs.files.length > 1 && options.out === undefined) {
    throw new UsageError('Several files are rendered into a directory: name it by --out.');
  }
  const settings = new FileSettings({}, { config: options.config, cwd, isRendering: true });
  const report = new Report(stylish({ isQuiet: true, isDryRun: false }, paintFor(stderr, env, options.color)), stderr);
  const tally = new Tally(inputs);
  for (const file of inputs.files) {
    const { outcome, text } = await render(file, settings, terminal);
    tally.add(outcome);
    const isRefused =
      outcome.problem !== undefined || outcome.report?.diagnostics.some(({ severity }) => severity === 'error');
    if (isRefused && outcome.report !== undefined) report.add(outcome.report);
    else if (text !== undefined && options.out === undefined) await stdout.write(text);
    else if (text !== undefined && options.out !== undefined) writeInto(resolve(cwd, options.out), file, text);
  }
  const { errors, problems } = tally.summary;
  if (errors === 0 && problems.length === 0) return ExitCode.clean;
  await report.end(tally.summary);
  return errors > 0 ? ExitCode.findings : ExitCode.noInput;
}

/** What is wrong with a file, and its text for the API. */
async function render(
  file: InputFile,
  settings: FileSettings,
  { stdin }: Terminal,
): Promise<{ outcome: FileOutcome; text?: string }> {
  const read = file.file === undefined ? await readStandardInput(stdin, file.path) : readBytes(file.file, file.path);
  const session = await settings.sessionFor(file);
  const outcome = lintFile(file, read, { session, isFixing: false, baseline: undefined, accept: undefined });
  if (outcome.report === undefined) return { outcome };
  return { outcome, text: renderFlow(outcome.report.text, session.names) };
}

function writeInto(directory: string, { path }: InputFile, text: string): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, basename(path).replace(/\.jsonc$/i, '.json')), text);
}
