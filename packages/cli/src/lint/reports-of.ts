import { resolve } from 'node:path';
import { FILE_FORMATS, type FileFormat, type Format, formatterFor } from '../format/formats.ts';
import type { FormatOptions } from '../format/formatter.ts';
import type { Output } from '../output/output.ts';
import { paintFor } from '../output/paint.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../usage-error.ts';
import { Report } from './report.ts';

/** Which reports are wanted, as the command line says it. */
export interface ReportOptions {
  readonly format: Format;
  /** Further reports, each `FORMAT=FILE`. */
  readonly output?: readonly string[];
  readonly quiet?: true;
  readonly color?: boolean;
}

/** The report that is shown, and those that go to files. */
export async function reportsOf(
  options: ReportOptions,
  { env, cwd }: Terminal,
  shown: Output,
  known: Omit<FormatOptions, 'isQuiet'>,
): Promise<Report[]> {
  const looks = { isQuiet: options.quiet === true, ...known };
  const formatter = await formatterFor(options.format, looks, paintFor(shown, env, options.color));
  const reports = [new Report(formatter, shown)];
  for (const text of options.output ?? []) {
    const { FileOutput } = await import('../output/file-output.ts');
    const { format, file } = readOutput(text);
    const output = new FileOutput(resolve(cwd, file), file);
    reports.push(new Report(await formatterFor(format, looks, paintFor(output, {}, false)), output));
  }
  return reports;
}

function readOutput(text: string): { format: FileFormat; file: string } {
  const [, name = '', file = ''] = /^([^=]*)=(.+)$/s.exec(text) ?? [];
  const format = FILE_FORMATS.find((each) => each === name);
  if (format !== undefined) return { format, file };
  throw new UsageError(
    `--output takes FORMAT=FILE with one of ${FILE_FORMATS.join(', ')}, e.g. sarif=report.sarif, not "${text}".`,
  );
}
