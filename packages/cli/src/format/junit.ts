import type { Diagnostic } from '@callflow-lint/core/report';
import type { InputProblem } from '../input/problem.ts';
import type { FileReport } from '../lint/file-report.ts';
import { visible } from '../output/visible.ts';
import type { FormatOptions, Formatter } from './formatter.ts';
import { pathSteps } from './path-text.ts';
import { shown } from './shown.ts';

/** JUnit's XML: a file is a test suite, a finding a test that failed, a file without findings a test that passed. */
export function junit(options: FormatOptions): Formatter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="callflow-lint">\n',
    file: (report) => suite(report, shown(report, options)),
    end: ({ problems }) => `${problems.map(problemSuite).join('')}</testsuites>\n`,
  };
}

function suite({ path }: FileReport, diagnostics: readonly Diagnostic[]): string {
  const count = Math.max(diagnostics.length, 1);
  const cases =
    diagnostics.length === 0
      ? `    <testcase name="no findings" classname=${quoted(path)}/>\n`
      : diagnostics.map((diagnostic) => failure(path, diagnostic)).join('');
  const counts = `tests="${count}" failures="${diagnostics.length}" errors="0"`;
  return `  <testsuite name=${quoted(path)} ${counts}>\n${cases}  </testsuite>\n`;
}

function failure(path: string, diagnostic: Diagnostic): string {
  const { rule, severity, message, consequence, help, range } = diagnostic;
  const { line, column } = range.start;
  const name = `${rule} at ${line}:${column}`;
  const text = [`${path}:${line}:${column}`, message, consequence.text, ...pathSteps(diagnostic), help].join('\n');
  return `    <testcase name=${quoted(name)} classname=${quoted(path)}>
      <failure type=${quoted(severity === 'error' ? 'error' : 'warning')} message=${quoted(message)}>${escaped(text)}</failure>
    </testcase>\n`;
}

function problemSuite({ path, kind, message, remedy }: InputProblem): string {
  return `  <testsuite name=${quoted(path)} tests="1" failures="0" errors="1">
    <testcase name="not linted" classname=${quoted(path)}>
      <error type=${quoted(kind)} message=${quoted(message)}>${escaped(remedy)}</error>
    </testcase>
  </testsuite>\n`;
}

function quoted(text: string): string {
  return `"${escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`;
}

/** As text of XML 1.0, which cannot hold control characters, halves of characters, and two that are none. */
function escaped(text: string): string {
  const allowed = Buffer.from(visible(text))
    .toString()
    .replace(/[\ufffe\uffff]/g, '\ufffd');
  return allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
