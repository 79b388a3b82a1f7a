import type { Diagnostic, Suppressed } from '@callflow-lint/core/report';
import type { LintResult } from '@callflow-lint/linter';

/** What there is to say about one file. */
export interface FileReport {
  readonly path: string;
  /** The text that the positions refer to: after fixing, when fixes were applied. */
  readonly text: string;
  readonly flows: LintResult['flows'];
  readonly diagnostics: readonly Diagnostic[];
  /** What was found too, and is accepted. */
  readonly suppressed: readonly Suppressed[];
  /** How many fixes were applied, or would be in a dry run. */
  readonly fixed: number;
}
