import type { FileReport } from '../lint/file-report.ts';
import type { Paint } from '../output/paint.ts';
import { visible } from '../output/visible.ts';
import type { FormatOptions, Formatter } from './formatter.ts';
import { shown } from './shown.ts';
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

function renderFile(report: FileReport, options: FormatOptions, paint: Paint): string {
  const findings = shown(report, options);
  if (findings.length === 0) return '';
  const { path, text, flows } = report;
  const outer = flows.filter(({ isNested }) => !isNested);
  const names = outer.length === 1 ? [outer[0]?.name] : [];
  const header = [paint.underline(visible(path)), ...names.map((name) => paint.dim(visible(name ?? '')))]
    .join('  ')
    .trimEnd();
  return `${header}\n\n${findings.map((diagnostic) => `${renderFinding(diagnostic, text, paint)}\n`).join('\n')}\n`;
}
