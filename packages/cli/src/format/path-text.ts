import type { Diagnostic } from '@callflow-lint/core/report';

/** The path that proves a finding, a line for each step; none when the finding is not about a run. */
export function pathSteps({ path }: Diagnostic): string[] {
  return path.map(({ action, location, file, note }, index) => {
    const line = location?.range.start.line;
    const place = line === undefined ? '' : file === undefined ? `line ${line}: ` : `${file}:${line}: `;
    return `${index + 1}. ${place}${action}${note === '' ? '' : `, ${note}`}`;
  });
}
