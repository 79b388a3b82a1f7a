import type { Diagnostic } from '@callflow-lint/core/report';
import type { LintResult } from '@callflow-lint/linter';

/** What there is to say about one file. */
export interface FileReport {
  readonly path: string;
  /** The text that the positions refer to: after fixing, when fixes were applied. */
  readonly text: string;
  readonly flows: LintResult['flows'];
  readonly diagnostics: readonly Diagnostic[];
  /** How many fixes were applied, or would be in a dry run. */
  readonly fixed: number;
}
