import { existsSync, readFileSync } from 'node:fs';
import { docsLink } from '@callflow-lint/core/report';
import type { AnyRule } from '@callflow-lint/core/rule';
import { nearest } from '@callflow-lint/core/source';
import { isOfPlugin, session } from '@callflow-lint/linter';
import { ExitCode } from '../exit-code.ts';
import { renderMarkdown } from '../explain/markdown.ts';
import { pageOf } from '../explain/rule-pages.ts';
import { type Paint, paintFor } from '../output/paint.ts';
import type { Terminal } from '../output/terminal.ts';
import { NO_PLUGINS } from '../settings/load-allowed.ts';
import { type PluginOptions, pluginsHere } from '../settings/plugins-here.ts';
import { UsageError } from '../usage-error.ts';

const CONTRACTS: Readonly<Record<AnyRule['contract'], string>> = {
  both: 'wrong by the documentation and on the engine alike',
  documented: 'wrong by the documentation',
  engine: 'right by the documentation, but the deployed engine does otherwise',
};

/** The options of `explain`, as the command line gives them. */
export interface ExplainCommandOptions extends PluginOptions {
  readonly color?: boolean;
}

/** Prints the page of a rule. */
export async function explainCommand(id: string, options: ExplainCommandOptions, terminal: Terminal) {
  const { stdout, env } = terminal;
  const plugins = isOfPlugin(id) ? await pluginsHere(options, terminal) : NO_PLUGINS;
  const { rules } = session({ extraRules: plugins.rules });
  const rule = rules.get(id);
  if (rule === undefined) throw new UsageError(`There is no rule "${id}".${suggestion(id, rules.keys())}`);
  const paint = paintFor(stdout, env, options.color);
  const page = isOfPlugin(id) ? readPage(plugins.pageOf(id)) : pageOf(id);
  const instead = `# ${id}\n\n${rule.summary}\n\nIts page is not installed; it is at ${docsLink(id, rule)}.\n`;
  await stdout.write(`${renderMarkdown(page ?? instead, paint)}\n${facts(id, rule, paint)}`);
  return ExitCode.clean;
}

function readPage(address: URL | undefined): string | undefined {
  return address !== undefined && existsSync(address) ? readFileSync(address, 'utf8') : undefined;
}

function suggestion(id: string, ids: Iterable<string>): string {
  if (isOfPlugin(id))
    return ' Rules of plugins are there where a configuration names them and --allow-plugin allows them.';
  const meant = nearest(id, ids);
  return meant === undefined ? ' callflow-lint rules lists them.' : ` Did you mean "${meant}"?`;
}

function facts(id: string, rule: AnyRule, paint: Paint): string {
  const rows = [
    ['Level', `${rule.level} in the recommended preset`],
    ['Contract', `${rule.contract}: ${CONTRACTS[rule.contract]}`],
    ['Fix', rule.help],
    ['Since', rule.since],
    ['Page', docsLink(id, rule)],
    ['Set it', `callflow-lint --rule ${id}=off`],
  ] as const;
  return rows.map(([name, value]) => `${paint.dim(name.padEnd(9))} ${value}\n`).join('');
}
