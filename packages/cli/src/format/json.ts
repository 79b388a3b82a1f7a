import type { Diagnostic, Location, Range } from '@callflow-lint/core/report';
import type { FileReport } from '../lint/file-report.ts';
import type { Summary } from '../lint/summary.ts';
import { version } from '../version.ts';
import type { FormatOptions, Formatter } from './formatter.ts';
import { shown } from './shown.ts';

/** Raised when a field changes its meaning or goes away; see docs/json-output.md. */
const SCHEMA_VERSION = 1;

/** The report for programs: one JSON object, written file by file. */
export function json(options: FormatOptions): Formatter {
  let files = 0;
  return {
    begin: () =>
      `{"schemaVersion":${SCHEMA_VERSION},"tool":${JSON.stringify({ name: 'callflow-lint', version })},"files":[`,
    file: (report) => `${files++ === 0 ? '\n' : ',\n'}${JSON.stringify(fileOf(report, options))}`,
    end: (summary) =>
      `\n],"problems":${JSON.stringify(summary.problems)},"summary":${JSON.stringify(countsOf(summary))}}\n`,
  };
}

function fileOf(report: FileReport, options: FormatOptions) {
  const { path, flows, suppressed, fixed } = report;
  return {
    path,
    flows: flows.map(({ name, pointer, actions, isNested }) => ({ name: name ?? null, pointer, actions, isNested })),
    findings: shown(report, options).map(findingOf),
    suppressed: suppressed.map(({ diagnostic, by, reason }) => ({
      rule: diagnostic.rule,
      ...locationOf(diagnostic),
      by,
      reason: reason ?? null,
    })),
    fixed,
  };
}

function findingOf(diagnostic: Diagnostic) {
  const { rule, severity, contract, message, consequence, help, flow, path, related, fixes, docs } = diagnostic;
  return {
    rule,
    level: severity,
    contract,
    message,
    consequence: { kind: consequence.kind, text: consequence.text },
    help,
    flow: flow?.pointer ?? null,
    ...locationOf(diagnostic),
    path: path.map(({ action, location, file, note }) => ({
      action,
      note,
      file: file ?? null,
      location: location === undefined ? null : locationOf(location),
    })),
    related: related.map((each) => ({ text: each.text, ...locationOf(each) })),
    fixes: fixes.map(({ title, safety, edits }) => ({ title, safety, edits })),
    docs,
  };
}

function locationOf({ pointer, range }: Location): Location {
  return { pointer, range: rangeOf(range) };
}

function rangeOf({ start, end }: Range): Range {
  const position = ({ line, column, offset }: Range['start']) => ({ line, column, offset });
  return { start: position(start), end: position(end) };
}

function countsOf({ problems, ...counts }: Summary) {
  return { ...counts, problems: problems.length };
}
