import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oncePerRun } from './once-per-run.ts';

const build = fileURLToPath(new URL('../../cli/build.mjs', import.meta.url));

/** The path of the bundled command line, built from the sources of this moment, once in a run of the tests. */
export function bundledCli(): string {
  const folder = oncePerRun('cli', (made) => execFileSync(process.execPath, [build, made]));
  return join(folder, 'cli.js');
}
