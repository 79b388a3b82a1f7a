import { resolve } from 'node:path';
import { Analysis, type Timetable, timetables } from '@callflow-lint/core/facts';
import type { Flow } from '@callflow-lint/core/flow';
import { sayWeek } from '@callflow-lint/core/hours';
import { OptionError } from '@callflow-lint/linter';
import { titleOf } from '@callflow-lint/views/hours';
import { ExitCode } from '../exit-code.ts';
import { LEGEND, weekGrid } from '../hours/week-grid.ts';
import { weekSvg } from '../hours/week-svg.ts';
import { STANDARD_INPUT } from '../input/find-inputs.ts';
import { loadFile, selectFlow } from '../input/load-flows.ts';
import { FileOutput } from '../output/file-output.ts';
import { paintFor } from '../output/paint.ts';
import type { Terminal } from '../output/terminal.ts';
import { visible } from '../output/visible.ts';
import { type DeclaredOptions, declaredBy } from '../settings/declared-options.ts';
import { FileSettings } from '../settings/file-settings.ts';
import { UsageError } from '../usage-error.ts';

/** The options of `hours`, as the command line gives them. */
export interface HoursCommandOptions extends DeclaredOptions {
  readonly svg?: string;
  readonly flow?: string;
  /** A file; false for none at all. */
  readonly config?: string | false;
  readonly color?: boolean;
}

/** Prints when a flow really is open, by the clock on the wall, and draws it. */
export async function hoursCommand(path: string, options: HoursCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const file = await loadFile(path, terminal);
  const flow = selectFlow(file, options.flow);
  const declared = await declaredFor(path, flow, options, terminal);
  const analysis = new Analysis(flow, { contract: 'documented', channel: 'call', declared });
  const tables = analysis.get(timetables);
  if (tables.length === 0) {
    await terminal.stdout.write(`${visible(file.path)}: no call gets to a condition on the time.\n`);
    return ExitCode.clean;
  }
  const paint = paintFor(terminal.stdout, terminal.env, options.color);
  for (const table of tables)
    await terminal.stdout.write(`${visible(headOf(table))}\n\n${weekGrid(table, paint)}\n\n${holidaysOf(table)}`);
  await terminal.stdout.write(`${LEGEND}\n`);
  if (options.svg !== undefined) {
    await new FileOutput(resolve(terminal.cwd, options.svg), options.svg).write(weekSvg(tables));
  }
  return ExitCode.clean;
}

/** What is declared about the flow, by its configuration and the command line. */
async function declaredFor(path: string, flow: Flow, options: HoursCommandOptions, { cwd }: Terminal) {
  const declared = declaredBy(options);
  try {
    const settings = new FileSettings(declared === undefined ? {} : { declared }, { config: options.config, cwd });
    const file = path === STANDARD_INPUT ? undefined : resolve(cwd, path);
    const session = await settings.sessionFor({ path, file, isNamed: true });
    return session.settingFor(flow).declared;
  } catch (error) {
    if (error instanceof OptionError) throw new UsageError(error.message);
    throw error;
  }
}

/** What the week is about, and what is meant. */
function headOf(table: Timetable): string {
  const title = titleOf(table);
  return table.hours === undefined ? title : `${title} Meant: ${sayWeek(table.hours.week)}.`;
}

/** The week is that of most of the year; what is open on a holiday all the same is told beside it. */
function holidaysOf({ openHolidays }: Timetable): string {
  const lines = openHolidays.map(({ date, times }) => `  ${date}  ${times}\n`);
  return lines.length === 0 ? '' : `Open on holidays:\n${lines.join('')}\n`;
}
