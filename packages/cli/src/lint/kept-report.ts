import { decode } from '@callflow-lint/core/source';
import type { InputFile } from '../input/input-set.ts';
import { readBytes } from '../input/read-bytes.ts';
import type { FileReport } from './file-report.ts';
import type { FileOutcome } from './lint-file.ts';

/** What is kept of a report, or sent from a thread: JSON without path and text; empty when a file is passed over. */
export type KeptReport = string;

export function keepReport({ report }: FileOutcome): KeptReport {
  if (report === undefined) return '';
  const { flows, diagnostics, suppressed, fixed } = report;
  return JSON.stringify({ flows, diagnostics, suppressed, fixed });
}

/** The outcome for a file of which a report was kept. */
export function outcomeOf(kept: KeptReport, { path, file }: InputFile): FileOutcome {
  if (kept === '') return {};
  const report = JSON.parse(kept) as Omit<FileReport, 'path' | 'text'>;
  return {
    report: {
      ...report,
      path,
      // Only some reports look at it, where there are findings.
      get text() {
        return decode(readBytes(file ?? '', path).bytes ?? new Uint8Array()).text;
      },
    },
  };
}
