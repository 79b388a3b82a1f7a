import { execFileSync } from 'node:child_process';
import { UsageError } from '../usage-error.ts';

/** What git gives at most; a repository of flows has far less. */
const MAX_OUTPUT = 2 ** 30;

/**
 * What a command of git prints. Throws a `UsageError` when it fails.
 * @param purpose what it is asked for, as the message begins: `--since main`.
 */
export function git(args: readonly string[], cwd: string, purpose: string, input = ''): Buffer {
  try {
    return execFileSync('git', args, { cwd, input, stdio: ['pipe', 'pipe', 'pipe'], maxBuffer: MAX_OUTPUT });
  } catch (error) {
    const { stderr, message } = error as { stderr?: Buffer; message: string };
    throw new UsageError(`${purpose}: git cannot tell: ${stderr?.toString().trim() || message}`);
  }
}
