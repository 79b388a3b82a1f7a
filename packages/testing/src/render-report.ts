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
  for (const { action, note } of path) lines.push(note === '' ? `    ${action}` : `    ${action}: ${note}`);
  for (const fix of fixes) lines.push(`  ${fix.safety === 'safe' ? 'fix' : 'suggestion'}: ${fix.title}`);
  return lines.join('\n');
}

function at({ range: { start } }: Location): string {
  return `${start.line}:${start.column}`;
}
