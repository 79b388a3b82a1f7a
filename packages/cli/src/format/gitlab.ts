import type { Diagnostic } from '@callflow-lint/core/report';
import { Fingerprints } from './fingerprints.ts';
import type { FormatOptions, Formatter } from './formatter.ts';
import { shown } from './shown.ts';

/** The Code Quality report of GitLab: one list of findings. */
export function gitlab(options: FormatOptions): Formatter {
  const fingerprints = new Fingerprints();
  let entries = 0;
  const entry = (value: unknown) => `${entries++ === 0 ? '\n' : ',\n'}${JSON.stringify(value)}`;
  return {
    begin: () => '[',
    file: (report) =>
      shown(report, options)
        .map((diagnostic) => entry(issueOf(report.path, diagnostic, fingerprints)))
        .join(''),
    end: ({ problems }) => {
      const issues = problems.map(({ path, kind, message, remedy }) => ({
        description: `Not linted: ${message} ${remedy}`,
        check_name: kind,
        fingerprint: `not-linted ${kind} ${path}`,
        severity: 'blocker',
        location: { path, lines: { begin: 1 } },
      }));
      return `${issues.map(entry).join('')}\n]\n`;
    },
  };
}

function issueOf(path: string, diagnostic: Diagnostic, fingerprints: Fingerprints) {
  const { rule, severity, message, consequence, help, range } = diagnostic;
  return {
    description: `${message} ${consequence.text}`,
    content: { body: help },
    check_name: rule,
    fingerprint: fingerprints.of(path, diagnostic),
    severity: severity === 'error' ? 'major' : 'minor',
    location: { path, lines: { begin: range.start.line, end: range.end.line } },
  };
}
