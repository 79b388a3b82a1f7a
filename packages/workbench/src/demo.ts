import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const samples = 'fixtures/patterns/broken';
const cli = 'packages/cli/dist/cli.js';

/** Findings are what the demo shows; any other exit code says that the linter itself failed. */
const expectedExitCodes = [0, 1];

if (!existsSync(`${repository}/${samples}`)) {
  console.log(`There are no sample flows in ${samples} yet, so there is nothing to show.`);
} else {
  console.log(`Linting the sample flows: callflow-lint ${samples}\n`);
  const { status, error } = spawnSync(process.execPath, [cli, samples], { cwd: repository, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status === null || !expectedExitCodes.includes(status)) {
    console.error(`\ncallflow-lint failed with exit code ${String(status)}.`);
    process.exitCode = 1;
  } else {
    console.log('\nThese flows are broken on purpose; fixtures/patterns/mended holds the same ones put right.');
  }
}
