import type { Diagnostic } from '@callflow-lint/core/report';
import type { FileReport } from '../lint/file-report.ts';
import type { Summary } from '../lint/summary.ts';
import { visible } from '../output/visible.ts';
import { count } from './count.ts';
import type { FormatOptions, Formatter } from './formatter.ts';
import { pathSteps } from './path-text.ts';
import { shown } from './shown.ts';

/** Markdown for comments and job summaries: a list of findings by file, with their paths folded away. */
export function markdown(options: FormatOptions): Formatter {
  return {
    begin: () => '## Call flows\n\n',
    file: (report) => section(report, shown(report, options)),
    end: closing,
  };
}

function section({ path }: FileReport, diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  return `### ${code(path)}\n\n${diagnostics.map(item).join('')}\n`;
}

function item(diagnostic: Diagnostic): string {
  const { severity, message, consequence, help, rule, docs, range } = diagnostic;
  const level = severity === 'error' ? '**error**' : 'warning';
  const lines = [
    `- ${level} in line ${range.start.line}: ${plain(message)} ([${rule}](${docs}))`,
    `  ${plain(consequence.text)} ${plain(help)}`.trimEnd(),
  ];
  const steps = pathSteps(diagnostic);
  const folded = [
    '',
    '  <details><summary>The path that proves it</summary>',
    '',
    ...steps.map((step) => `  ${plain(step)}`),
  ];
  return `${[...lines, ...(steps.length === 0 ? [] : [...folded, '', '  </details>'])].join('\n')}\n`;
}

function closing({ errors, warnings, files, flows, problems }: Summary): string {
  const lines = problems.map(({ path, message }) => `- ${code(path)} was not linted: ${plain(message)}\n`);
  const scope = `${count(files, 'file')}, ${count(flows, 'flow')}`;
  const verdict =
    errors + warnings === 0
      ? `No findings in ${scope}.`
      : `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${scope}.`;
  return `${lines.length === 0 ? '' : `${lines.join('')}\n`}${verdict}\n`;
}

/** Text that Markdown shows as it is. */
function plain(text: string): string {
  return visible(text)
    .replaceAll('\n', ' ')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&');
}

function code(text: string): string {
  const shown = visible(text).replaceAll('\n', ' ');
  return shown.includes('`') ? `\`\` ${shown} \`\`` : `\`${shown}\``;
}
