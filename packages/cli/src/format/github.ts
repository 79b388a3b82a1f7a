import type { Diagnostic } from '@callflow-lint/core/report';
import type { InputProblem } from '../input/problem.ts';
import { visible } from '../output/visible.ts';
import type { FormatOptions, Formatter } from './formatter.ts';
import { shown } from './shown.ts';

/** Workflow commands of GitHub Actions, which it shows beside the lines of a pull request. */
export function github(options: FormatOptions): Formatter {
  return {
    begin: () => '',
    file: (report) =>
      shown(report, options)
        .map((diagnostic) => annotation(report.path, diagnostic))
        .join(''),
    end: ({ problems }) => problems.map(problemLine).join(''),
  };
}

function annotation(path: string, { severity, rule, message, consequence, range, docs }: Diagnostic): string {
  const { start, end } = range;
  const properties = {
    file: path,
    line: start.line,
    endLine: end.line,
    // Columns are understood within one line only.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: rule,
  };
  const text = `${message}\n${consequence.text}\n${docs}`;
  return command(severity === 'error' ? 'error' : 'warning', properties, text);
}

function problemLine({ path, message, remedy }: InputProblem): string {
  return command('error', { file: path, title: 'not linted' }, `${message} ${remedy}`);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeText(text)}\n`;
}

function escapeText(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
