import { ConfigError } from '@callflow-lint/linter';
import { ExitCode } from './exit-code.ts';
import { InputError } from './input/input-error.ts';
import { ISSUES_URL } from './issues-url.ts';
import { OutputClosed } from './output/output.ts';
import type { Terminal } from './output/terminal.ts';
import { runProgram } from './program/program.ts';
import { UsageError } from './usage-error.ts';

/** Runs the command line. Never throws: whatever goes wrong is told, and never looks like a clean run. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const code = await runProgram(args, terminal);
    await terminal.stdout.flush();
    return code;
  } catch (error) {
    if (error instanceof OutputClosed) return ExitCode.clean;
    await terminal.stderr.write(`${tell(error)}\n`).catch(() => undefined);
    return error instanceof InputError ? ExitCode.noInput : ExitCode.usage;
  }
}

function tell(error: unknown): string {
  if (error instanceof UsageError)
    return `callflow-lint: ${error.message}\nRun callflow-lint --help for what there is.`;
  if (error instanceof InputError || error instanceof ConfigError) return `callflow-lint: ${error.message}`;
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `callflow-lint failed, so nothing is known about the flows.\n${told}\nPlease report this at ${ISSUES_URL}`;
}
