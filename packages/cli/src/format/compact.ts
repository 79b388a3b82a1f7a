import { visible } from '../output/visible.ts';
import type { FormatOptions, Formatter } from './formatter.ts';
import { shown } from './shown.ts';

/** One line for each finding, as compilers write them, so that editors and scripts find the place. */
export function compact(options: FormatOptions): Formatter {
  return {
    begin: () => '',
    file: (report) =>
      shown(report, options)
        .map(({ range: { start }, severity, message, rule }) => {
          const level = severity === 'error' ? 'error' : 'warning';
          return `${visible(report.path)}:${start.line}:${start.column}: ${level}: ${oneLine(message)} [${rule}]\n`;
        })
        .join(''),
    end: ({ problems }) =>
      problems.map(({ path, message }) => `${visible(path)}: not linted: ${oneLine(message)}\n`).join(''),
  };
}

function oneLine(text: string): string {
  return visible(text).replaceAll('\n', ' ');
}
