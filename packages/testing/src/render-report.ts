import type { Diagnostic, Location } from '@callflow-lint/core/report';

/** The findings of a case as a page shows them: where, what, what the caller experiences, the path, the fixes. */
export function renderReport(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(renderOne).join('\n');
}

function renderOne(diagnostic: Diagnostic): string {
  const { message, consequence, path, related, fixes } = diagnostic;
  const lines = [`${at(diagnostic)} ${message}`, `  ${consequence.kind}: ${consequence.text}`];
  for (const place of related) lines.push(`  see ${at(place)} ${place.text}`);
  if (path.length > 0) lines.push('  path:');
  lines.push(...shortened(path.map(({ action, note }) => (note === '' ? `    ${action}` : `    ${action}: ${note}`))));
  for (const fix of fixes) lines.push(`  ${fix.safety === 'safe' ? 'fix' : 'suggestion'}: ${fix.title}`);
  return lines.join('\n');
}

/** Long paths are shown by their beginning and their end. */
function shortened(steps: readonly string[]): readonly string[] {
  if (steps.length <= MAX_STEPS) return steps;
  return [...steps.slice(0, SHOWN), `    ... ${steps.length - 2 * SHOWN} more steps`, ...steps.slice(-SHOWN)];
}

const MAX_STEPS = 20;
const SHOWN = 5;

function at({ range: { start } }: Location): string {
  return `${start.line}:${start.column}`;
}
