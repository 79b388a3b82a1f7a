import type { Place } from '../../flow/index.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** A statement that some findings are known and accepted: they are left out of reports, and counted. */
export interface Suppression {
  /** Where it is said. */
  readonly by: 'comment' | 'detail' | 'configuration';
  /** The rules whose findings it hides. */
  readonly rules: readonly string[];
  /** Why they are accepted. */
  readonly reason: string | undefined;
  /** Where a finding about the suppression itself is shown. */
  readonly at: Place;
  /** What it hides findings in, as offsets, half open. */
  readonly covers: readonly { readonly start: number; readonly end: number }[];
}

/** A finding that is not reported, and why. */
export interface Suppressed {
  readonly diagnostic: Diagnostic;
  readonly by: Suppression['by'] | 'baseline';
  readonly reason: string | undefined;
}

/** What a project demands of suppressions; one that does not meet it hides nothing. */
export interface SuppressionPolicy {
  readonly requireReasons?: boolean;
  /** Whether flows may hold suppressions themselves, in comments or details; true by default. */
  readonly allowInline?: boolean;
}

/** Whether the suppression hides findings of the rule at an offset. */
export function hides({ rules, covers }: Suppression, rule: string, offset: number): boolean {
  return rules.includes(rule) && covers.some(({ start, end }) => start <= offset && offset < end);
}
