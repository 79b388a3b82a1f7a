import type { InputSet } from '../input/input-set.ts';
import type { Shard } from '../input/shard.ts';
import type { FileReport } from '../lint/file-report.ts';
import type { Summary } from '../lint/summary.ts';
import type { ToldRule } from './told-rule.ts';

/** Turns reports into text, file by file, so that a long run holds no more than one file in memory. */
export interface Formatter {
  readonly begin: () => string;
  readonly file: (report: FileReport) => string;
  readonly end: (summary: Summary) => string;
}

/** How a report is to look. */
export interface FormatOptions {
  /** Leaves warnings out; they are still counted. */
  readonly isQuiet: boolean;
  /** Fixes were only tried out. */
  readonly isDryRun: boolean;
  /** The rules of plugins that took part; to be asked at the end. */
  readonly pluginRules?: () => readonly ToldRule[];
  /** What was asked for, and which part of it this is; only shards say so. */
  readonly scope?: Scope;
}

/** What was asked for, and which part of it a run is about. */
export interface Scope extends Pick<InputSet, 'named' | 'mayBeEmpty'> {
  readonly shard: Shard;
}
