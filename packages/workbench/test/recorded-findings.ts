import type { LintResult } from '@callflow-lint/linter';
import { lintSample, type Sample } from './sample.ts';

const heading = `The findings of the flows that are broken on purpose, as \`callflow-lint\` reports them with nothing configured:
level, rule, JSON pointer, consequence. UPDATE_FINDINGS=1 rewrites this file; read the difference before you commit it.
`;

/** What the linter says about samples, as fixtures/findings.txt keeps it. */
export function renderFindings(samples: readonly Sample[]): string {
  return [heading, ...samples.map((sample) => `${sample.path}\n${renderOne(lintSample(sample))}`)].join('\n');
}

function renderOne({ diagnostics }: LintResult): string {
  if (diagnostics.length === 0) return '  nothing\n';
  const rows = diagnostics.map(({ severity, rule, pointer, consequence }) => [
    severity,
    rule,
    pointer || '(all)',
    consequence.kind,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`).join('');
}
