// pnpm new-rule ID       copies the template to rules/ID and adds the rule to the registry
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ruleRegistry } from './generated/rule-registry.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const USAGE_ERROR = 2;

/** Words of small letters, at least two: an id names the fault, as in `dangling-target`. */
const ID = /^[a-z]+(-[a-z]+)+$/;

const [id, ...rest] = process.argv.slice(2);
const problem = problemWith(id, rest);

if (problem !== undefined || id === undefined) {
  console.error(problem);
  process.exitCode = USAGE_ERROR;
} else {
  copyTemplate(id);
  const registry = ruleRegistry(repository);
  writeFileSync(`${repository}/${registry.path}`, registry.text);
  console.log(
    `rules/${id} is there and passes its tests: edit rule.ts, rule.md and cases.md, then run pnpm test:unit. Other generated files: pnpm generate.`,
  );
}

function problemWith(name: string | undefined, others: readonly string[]): string | undefined {
  if (name === undefined || others.length > 0) return 'Usage: pnpm new-rule ID, e.g. pnpm new-rule dangling-target';
  if (!ID.test(name)) return `"${name}" is no id: write two or more words of small letters with dashes between them.`;
  return existsSync(`${repository}/rules/${name}`) ? `rules/${name} exists already.` : undefined;
}

function copyTemplate(name: string): void {
  const folder = `${repository}/rules/${name}`;
  cpSync(`${repository}/rules/_template`, folder, { recursive: true });
  for (const page of ['rule.md', 'cases.md']) {
    const path = `${folder}/${page}`;
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('RULE-ID', name));
  }
}
