import type { FileReport } from '../lint/file-report.ts';
import type { Summary } from '../lint/summary.ts';
import { version } from '../version.ts';
import type { FormatOptions, Formatter, Scope } from './formatter.ts';
import type { ToldRule } from './told-rule.ts';

/** Everything that reports of any form are made from, for one part of a run. Its shape may change with every version. */
export interface ShardReport {
  readonly version: string;
  readonly scope: Scope;
  readonly isDryRun: boolean;
  readonly files: readonly FileReport[];
  readonly summary: Summary;
  readonly pluginRules: readonly ToldRule[];
}

/** The report of a part of a run, to be merged with the others; it leaves nothing out. */
export function shard({ scope, isDryRun, pluginRules }: FormatOptions): Formatter {
  let files = 0;
  return {
    begin: () => `${JSON.stringify({ version, scope, isDryRun }).slice(0, -1)},"files":[`,
    file: (report) => `${files++ === 0 ? '\n' : ',\n'}${JSON.stringify(withoutNeedlessText(report))}`,
    end: (summary) =>
      `\n],"summary":${JSON.stringify(summary)},"pluginRules":${JSON.stringify(pluginRules?.() ?? [])}}\n`,
  };
}

/** Of a file with nothing to show, no report shows the text. */
function withoutNeedlessText(report: FileReport): FileReport {
  const { path, flows, diagnostics, suppressed, fixed } = report;
  const text = diagnostics.length + suppressed.length === 0 ? '' : report.text;
  return { path, text, flows, diagnostics, suppressed, fixed };
}
