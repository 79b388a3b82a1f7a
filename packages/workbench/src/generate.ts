// pnpm generate          writes every generated file
// pnpm generate --check  writes nothing, names the files that are out of date and exits with 1
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actionRegistry } from './generated/action-registry.ts';
import type { GeneratedFile } from './generated/generated-file.ts';
import { ruleRegistry } from './generated/rule-registry.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** One function per generated file; add yours here. */
const generators: readonly ((repository: string) => GeneratedFile)[] = [actionRegistry, ruleRegistry];

const stale = generators.map((generate) => generate(repository)).filter((file) => !isUpToDate(file));

if (process.argv.includes('--check')) {
  for (const { path } of stale) console.error(`${path} is out of date: run pnpm generate.`);
  if (stale.length > 0) process.exitCode = 1;
} else {
  for (const file of stale) {
    write(file);
    console.log(`wrote ${file.path}`);
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
