import { spawnSync } from 'node:child_process';
import { repository } from './sample.ts';

/** What `callflow-lint` prints, run from its sources at the top of the repository. */
export function printed(args: readonly string[], input = ''): string {
  const command = [
    'node_modules/tsx/dist/cli.mjs',
    '--conditions=source',
    'packages/cli/src/cli.ts',
    '--no-color',
    ...args,
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: repository, input, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`callflow-lint failed with exit code ${String(status)}: ${stderr}`);
  return stdout;
}
