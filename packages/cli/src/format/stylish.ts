import type { FileReport } from '../lint/file-report.ts';
import type { Paint } from '../output/paint.ts';
import { visible } from '../output/visible.ts';
import type { FormatOptions, Formatter } from './formatter.ts';
import { renderClosing } from './stylish/closing.ts';
import { renderFinding } from './stylish/finding.ts';

/** The report for people. */
export function stylish(options: FormatOptions, paint: Paint): Formatter {
  return {
    begin: () => '',
    file: (report) => renderFile(report, options, paint),
    end: (summary) => renderClosing(summary, options, paint),
  };
}

function renderFile({ path, text, flows, diagnostics }: FileReport, { isQuiet }: FormatOptions, paint: Paint): string {
  const shown = isQuiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  if (shown.length === 0) return '';
  const outer = flows.filter(({ isNested }) => !isNested);
  const names = outer.length === 1 ? [outer[0]?.name] : [];
  const header = [paint.underline(visible(path)), ...names.map((name) => paint.dim(visible(name ?? '')))]
    .join('  ')
    .trimEnd();
  return `${header}\n\n${shown.map((diagnostic) => `${renderFinding(diagnostic, text, paint)}\n`).join('\n')}\n`;
}
