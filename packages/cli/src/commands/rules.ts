import { docsLink } from '@callflow-lint/core/report';
import type { AnyRule } from '@callflow-lint/core/rule';
import { OptionError, type PresetName, session } from '@callflow-lint/linter';
import { ExitCode } from '../exit-code.ts';
import { count } from '../format/count.ts';
import { type Paint, paintFor } from '../output/paint.ts';
import type { Terminal } from '../output/terminal.ts';
import { type PluginOptions, pluginsHere } from '../settings/plugins-here.ts';
import { UsageError } from '../usage-error.ts';

/** The options of `rules`, as the command line gives them. */
export interface RulesCommandOptions extends PluginOptions {
  readonly preset: string;
  readonly format: string;
  readonly color?: boolean;
}

/** Prints every rule with the level a preset gives it. */
export async function rulesCommand(options: RulesCommandOptions, terminal: Terminal) {
  const { preset, format, color } = options;
  const { stdout, env } = terminal;
  const rows = rowsOf(preset, (await pluginsHere(options, terminal)).rules);
  const text =
    format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : table(rows, preset, paintFor(stdout, env, color));
  await stdout.write(text);
  return ExitCode.clean;
}

interface Row {
  readonly id: string;
  readonly group: string;
  readonly level: string;
  readonly contract: string;
  readonly since: string;
  readonly summary: string;
  /** What each option is for, and what holds without it. */
  readonly options: Readonly<Record<string, { readonly about: string; readonly default: unknown }>>;
  readonly docs: string;
}

function rowsOf(preset: string, extraRules: Readonly<Record<string, AnyRule>>): Row[] {
  try {
    const { rules, levelOf } = session({ preset: preset as PresetName, extraRules });
    return [...rules].map(([id, rule]) => {
      const { group, contract, since, summary, options } = rule;
      const told = Object.entries(options ?? {}).map(([name, { about, default: usual }]) => [
        name,
        { about, default: usual },
      ]);
      const row = { id, group, level: levelOf(id), contract, since, summary };
      return { ...row, options: Object.fromEntries(told) as Row['options'], docs: docsLink(id, rule) };
    });
  } catch (error) {
    if (error instanceof OptionError) throw new UsageError(error.message);
    throw error;
  }
}

function table(rows: readonly Row[], preset: string, paint: Paint): string {
  const width = Math.max(...rows.map(({ id }) => id.length));
  const groups = [...new Set(rows.map(({ group }) => group))];
  const blocks = groups.map((group) => {
    const members = rows.filter((row) => row.group === group);
    const lines = members.map(({ id, level, contract, summary }) => {
      const mark = contract === 'both' ? '' : paint.dim(` (${contract})`);
      return `  ${id.padEnd(width)}  ${levelMark(level, paint)}  ${summary}${mark}`;
    });
    return `${paint.bold(group)}\n${lines.join('\n')}\n`;
  });
  return `${blocks.join('\n')}\n${count(rows.length, 'rule')}, with the levels of the preset ${preset}.\n`;
}

function levelMark(level: string, paint: Paint): string {
  const text = level.padEnd('error'.length);
  if (level === 'off') return paint.dim(text);
  return level === 'error' ? paint.red(text) : paint.yellow(text);
}
