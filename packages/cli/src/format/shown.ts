import type { Diagnostic } from '@callflow-lint/core/report';
import type { FileReport } from '../lint/file-report.ts';
import type { FormatOptions } from './formatter.ts';

/** The diagnostics of a file that a report shows. */
export function shown({ diagnostics }: FileReport, { isQuiet }: FormatOptions): readonly Diagnostic[] {
  return isQuiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
}
