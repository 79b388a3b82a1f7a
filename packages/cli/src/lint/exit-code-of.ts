import { ExitCode } from '../exit-code.ts';
import type { Summary } from './summary.ts';

/** What a run exits with. */
export function exitCodeOf(
  { errors, warnings, files, unchanged, problems }: Summary,
  maxWarnings: number | undefined,
  mayBeEmpty: boolean,
): ExitCode {
  if (problems.some(({ kind }) => kind === 'internal')) return ExitCode.usage;
  if (errors > 0 || (maxWarnings !== undefined && warnings > maxWarnings)) return ExitCode.findings;
  return (files === 0 && unchanged === 0 && !mayBeEmpty) || problems.length > 0 ? ExitCode.noInput : ExitCode.clean;
}
