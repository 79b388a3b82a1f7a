import type { StoredFlow } from '@callflow-lint/core/facts';
import type { KeptReport } from '../lint/kept-report.ts';

/** What is remembered of a file. */
export interface CacheEntry {
  /** Of its content. */
  readonly digest: string;
  /** By what the file system says, the content is still the same; undefined when that cannot be told so yet. */
  readonly stamp?: string | undefined;
  /** What other flows have to know of it; undefined as long as nobody has asked. */
  readonly shared?: SharedFlows | undefined;
  /** What linting it came to, and of what that depends; undefined as long as it was not linted. */
  readonly result?: CachedResult | undefined;
}

/** What the other flows of a project have to know of a file. */
export interface SharedFlows {
  readonly stored: readonly StoredFlow[];
  /** The stored flows that any flow of the file names, nested ones included. */
  readonly named: readonly string[];
}

export interface CachedResult {
  /** Of everything that the result depends on. */
  readonly key: string;
  readonly report: KeptReport;
}
