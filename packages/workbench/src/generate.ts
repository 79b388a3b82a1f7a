// pnpm generate          writes every generated file
// pnpm generate --check  writes nothing, names the files that are out of date and exits with 1
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actionRegistry } from './generated/action-registry.ts';
import { callingCodes } from './generated/calling-codes.ts';
import type { GeneratedFile } from './generated/generated-file.ts';
import { ruleRegistry } from './generated/rule-registry.ts';
import { zoneTable } from './generated/zone-table.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const isCheck = process.argv.includes('--check');

bring([actionRegistry(repository), ruleRegistry(repository), zoneTable(), callingCodes()]);
// Loaded only now: they show what the registries list.
const [{ generatedPages }, { flowTypes }] = await Promise.all([
  import('./generated/pages.ts'),
  import('./generated/flow-types.ts'),
]);
bring([flowTypes(), ...generatedPages(repository)]);

/** Writes what is out of date, or only says so. */
function bring(files: readonly GeneratedFile[]): void {
  for (const file of files.filter((each) => !isUpToDate(each))) {
    if (isCheck) {
      console.error(`${file.path} is out of date: run pnpm generate.`);
      process.exitCode = 1;
    } else {
      write(file);
      console.log(`wrote ${file.path}`);
    }
  }
}

function isUpToDate({ path, text }: GeneratedFile): boolean {
  try {
    return readFileSync(`${repository}/${path}`, 'utf8') === text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function write({ path, text }: GeneratedFile): void {
  mkdirSync(dirname(`${repository}/${path}`), { recursive: true });
  writeFileSync(`${repository}/${path}`, text);
}
