import { docsLink } from '@callflow-lint/core/report';
import type { AnyRule } from '@callflow-lint/core/rule';
import { nearest } from '@callflow-lint/core/source';
import { session } from '@callflow-lint/linter';
import { ExitCode } from '../exit-code.ts';
import { renderMarkdown } from '../explain/markdown.ts';
import { pageOf } from '../explain/rule-pages.ts';
import { type Paint, paintFor } from '../output/paint.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../usage-error.ts';

const CONTRACTS: Readonly<Record<AnyRule['contract'], string>> = {
  both: 'wrong by the documentation and on the engine alike',
  documented: 'wrong by the documentation',
  engine: 'right by the documentation, but the deployed engine does otherwise',
};

/** Prints the page of a rule. */
export async function explainCommand(id: string, { color }: { color?: boolean }, { stdout, env }: Terminal) {
  const { rules } = session();
  const rule = rules.get(id);
  if (rule === undefined) throw new UsageError(`There is no rule "${id}".${suggestion(id, rules.keys())}`);
  const paint = paintFor(stdout, env, color);
  const page = pageOf(id) ?? `# ${id}\n\n${rule.summary}\n\nIts page is not installed; it is at ${docsLink(id)}.\n`;
  await stdout.write(`${renderMarkdown(page, paint)}\n${facts(id, rule, paint)}`);
  return ExitCode.clean;
}

function suggestion(id: string, ids: Iterable<string>): string {
  const meant = nearest(id, ids);
  return meant === undefined ? ' callflow-lint rules lists them.' : ` Did you mean "${meant}"?`;
}

function facts(id: string, rule: AnyRule, paint: Paint): string {
  const rows = [
    ['Level', `${rule.level} in the recommended preset`],
    ['Contract', `${rule.contract}: ${CONTRACTS[rule.contract]}`],
    ['Fix', rule.help],
    ['Since', rule.since],
    ['Page', docsLink(id)],
    ['Set it', `callflow-lint --rule ${id}=off`],
  ] as const;
  return rows.map(([name, value]) => `${paint.dim(name.padEnd(9))} ${value}\n`).join('');
}
