import type { Diagnostic } from '@callflow-lint/core/report';

/** A safe fix mends it. */
export function isFixable({ fixes }: Diagnostic): boolean {
  return fixes.some((fix) => fix.safety === 'safe');
}
