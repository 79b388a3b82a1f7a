import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Log } from 'sarif';

/** Where Microsoft's validator lies; it is a package of Linux only. */
function multitoolFolder(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve('@microsoft/sarif-multitool-linux/package.json'));
  } catch {
    throw new Error(
      'SARIF cannot be validated: @microsoft/sarif-multitool-linux is not installed. It runs on Linux only.',
    );
  }
}

/** What the JSON Schema of SARIF 2.1.0 says against a report. */
export function schemaErrors(report: unknown): string[] {
  const schema = JSON.parse(readFileSync(join(multitoolFolder(), 'sarif-2.1.0.json'), 'utf8')) as object;
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  formats.default(ajv);
  const isValid = ajv.compile(schema);
  return isValid(report)
    ? []
    : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/**
 * The errors and warnings of Microsoft's validator, GitHub's rules included. Its exit code says nothing, so its report is
 * read; without one it has failed, which is an error too.
 */
export function validatorFindings(text: string, folder: string): string[] {
  const [input, output] = [join(folder, 'report.sarif'), join(folder, 'validation.sarif')];
  writeFileSync(input, text);
  const levels = ['--level', 'Error;Warning;Note', '--rule-kind', 'Sarif;Gh'];
  const args = ['validate', input, '--output', output, '--log', 'ForceOverwrite', ...levels];
  execFileSync(join(multitoolFolder(), 'Sarif.Multitool'), args, { stdio: 'pipe' });
  if (!existsSync(output)) throw new Error('The validator of SARIF wrote no report.');
  const [run] = (JSON.parse(readFileSync(output, 'utf8')) as Log).runs;
  const results = run?.results ?? [];
  if (results.length === 0) throw new Error('The validator of SARIF said nothing at all, not even its notes.');
  return results
    .filter(({ level = 'warning' }) => level !== 'note')
    .map(({ ruleId, level = 'warning', message }) => `${level} ${ruleId ?? ''} ${message.arguments?.join(' ') ?? ''}`);
}
