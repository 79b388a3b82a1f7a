import { spawnSync } from 'node:child_process';
import { bundledCli } from '@callflow-lint/packing/bundled-cli';
import { repository } from './sample.ts';

/** What `callflow-lint` prints at the top of the repository. */
export function printed(args: readonly string[], input = ''): string {
  const command = [bundledCli(), '--no-color', ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: repository, input, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`callflow-lint failed with exit code ${String(status)}: ${stderr}`);
  return stdout;
}
