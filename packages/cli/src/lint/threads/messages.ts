import type { StoredFlow } from '@callflow-lint/core/facts';
import type { LintOptions } from '@callflow-lint/linter';
import type { InputFile } from '../../input/input-set.ts';
import type { InputProblem } from '../../input/problem.ts';
import type { ConfigChoice } from '../../settings/file-settings.ts';
import type { KeptReport } from '../kept-report.ts';

/** What a thread starts with; what is in it can be sent to another thread. */
export interface ThreadStart {
  readonly commandLine: LintOptions;
  readonly choice: ConfigChoice;
  /** What is known of projects already, so that not every thread reads all of their files. */
  readonly stored: ReadonlyMap<string, readonly StoredFlow[]>;
}

/** What a thread is asked to lint. */
export type Request = InputFile;

/** What came of it; the requests of a thread are answered in their order. */
export type Answer =
  | { readonly report: KeptReport; readonly problem: InputProblem | undefined }
  | { readonly configError: string };
