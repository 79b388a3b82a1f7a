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
  return { report: new ReadReport(JSON.parse(kept) as Kept, path, file ?? '') };
}

type Kept = Omit<FileReport, 'path' | 'text'>;

/** A report whose text is read where it is looked at: only some formats do, and where there are findings. */
class ReadReport implements FileReport {
  readonly path: string;
  readonly flows: Kept['flows'];
  readonly diagnostics: Kept['diagnostics'];
  readonly suppressed: Kept['suppressed'];
  readonly fixed: number;
  readonly #file: string;

  constructor({ flows, diagnostics, suppressed, fixed }: Kept, path: string, file: string) {
    this.path = path;
    this.flows = flows;
    this.diagnostics = diagnostics;
    this.suppressed = suppressed;
    this.fixed = fixed;
    this.#file = file;
  }

  get text(): string {
    return decode(readBytes(this.#file, this.path).bytes ?? new Uint8Array()).text;
  }
}
