// pnpm bench [--rounds N] [--update-readme]
// Measures the built command line against the floors, and the plugin against @eslint/json, as whole processes, in one run. Needs `pnpm build` before.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildFloors } from './bench/build-floors.ts';
import { writeEslintConfigs } from './bench/eslint.ts';
import { writeInputs } from './bench/inputs.ts';
import { measure, memorySource } from './bench/measure.ts';
import { runsOf } from './bench/programs.ts';
import { withTable } from './bench/readme.ts';
import { detailTable, summaryTable } from './bench/table.ts';
import { Results } from './bench/targets.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const cli = `${repository}packages/cli/dist/cli.js`;
const plugin = `${repository}packages/eslint-plugin/dist/index.js`;
const readme = `${repository}README.md`;
/** Inside the package, so that the unbundled floor finds its module. */
const floorsDirectory = `${repository}packages/workbench/dist/bench`;
const USAGE_ERROR = 2;
const ROUNDS = 9;

interface Wish {
  readonly rounds: number;
  readonly updatesReadme: boolean;
}

const wish = readWish();
if (typeof wish === 'string') {
  console.error(`${wish}\nUsage: pnpm bench [--rounds N] [--update-readme]`);
  process.exitCode = USAGE_ERROR;
} else {
  await bench(wish);
}

function readWish(): Wish | string {
  try {
    const { values } = parseArgs({
      options: { rounds: { type: 'string' }, 'update-readme': { type: 'boolean', default: false } },
    });
    const rounds = Number(values.rounds ?? ROUNDS);
    if (!Number.isInteger(rounds) || rounds < 1) return `--rounds takes a whole number from 1, not "${values.rounds}".`;
    for (const built of [cli, plugin]) if (!existsSync(built)) return `${built} is not built: run pnpm build first.`;
    return { rounds, updatesReadme: values['update-readme'] };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function bench({ rounds, updatesReadme }: Wish): Promise<void> {
  mkdirSync(floorsDirectory, { recursive: true });
  const floors = await buildFloors(floorsDirectory);
  const scratch = mkdtempSync(`${tmpdir()}/callflow-lint-bench-`);
  try {
    const inputs = writeInputs(`${scratch}/flows`);
    const programs = { floors, cli, eslint: writeEslintConfigs(scratch, plugin) };
    const runs = inputs.flatMap((input) => runsOf(input, programs, `${scratch}/report`));
    const figures = measure(runs, rounds, scratch, (round) =>
      console.error(round === 0 ? `warming up ${runs.length} processes` : `round ${round} of ${rounds}`),
    );
    const results = new Results(figures);
    const summary = summaryTable(results, process.versions.node);
    console.log(
      `${detailTable(results)}\n\n${summary}\n\nTime of processors and peak memory by ${memorySource}; ${rounds} rounds.`,
    );
    if (updatesReadme) updateReadme(summary);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function updateReadme(summary: string): void {
  const updated = existsSync(readme) ? withTable(readFileSync(readme, 'utf8'), summary) : undefined;
  if (updated === undefined) {
    console.error('README.md has no <!-- bench:start --> and <!-- bench:end -->, so the table was not put into it.');
  } else {
    writeFileSync(readme, updated);
    console.error('README.md has the new table.');
  }
}
