import type { FlowDocument } from '../../flow/index.ts';
import { RULE_CRASH, type RuleFinding, STALE_SUPPRESSION, staleSuppression } from '../../rule/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Sifted } from './suppress.ts';
import type { Suppressed } from './suppression.ts';

/** How many findings of one file are accepted for now, by subject and rule. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Takes out as many findings as the baseline accepts, the first ones of each subject and rule. */
export function applyBaseline(
  document: FlowDocument,
  diagnostics: readonly Diagnostic[],
  baseline: Baseline,
  isRun: (rule: string) => boolean,
): Sifted {
  const left: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  const budget = new Map(
    Object.entries(baseline).flatMap(([subject, rules]) =>
      Object.entries(rules).map(([rule, count]): [string, Entry] => [keyOf(subject, rule), { subject, rule, count }]),
    ),
  );
  for (const diagnostic of diagnostics) {
    const entry = budget.get(keyOf(diagnostic.subject, diagnostic.rule));
    if (entry === undefined || entry.count <= 0 || !isAcceptable(diagnostic)) {
      left.push(diagnostic);
    } else {
      entry.count--;
      suppressed.push({ diagnostic, by: 'baseline', reason: undefined });
    }
  }
  const over = [...budget.values()].filter(({ rule, count }) => count > 0 && isRun(rule));
  return { diagnostics: left, suppressed, stale: over.map((entry) => staleEntry(document, entry)) };
}

interface Entry {
  readonly subject: string;
  readonly rule: string;
  /** How many of its findings may still be taken out. */
  count: number;
}

/** The baseline that accepts these findings and no others. Subjects and rules are in alphabetical order. */
export function baselineOf(diagnostics: readonly Diagnostic[]): Baseline {
  const baseline: Record<string, Record<string, number>> = Object.create(null) as Record<string, never>;
  for (const { subject, rule } of diagnostics.filter(isAcceptable).sort(bySubject)) {
    baseline[subject] ??= {};
    const rules = baseline[subject];
    rules[rule] = (rules[rule] ?? 0) + 1;
  }
  return baseline;
}

/** What says that the analysis itself went wrong is not accepted. */
function isAcceptable({ rule }: Diagnostic): boolean {
  return rule !== RULE_CRASH && rule !== STALE_SUPPRESSION;
}

function bySubject(a: Diagnostic, b: Diagnostic): number {
  return compare(a.subject, b.subject) || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf(subject: string, rule: string): string {
  return `${rule}\n${subject}`;
}

function staleEntry({ tree }: FlowDocument, { subject, rule, count }: Entry): RuleFinding {
  const start = tree.root?.start ?? 0;
  const data = { rule, count, subject: subject === '' ? 'the file' : `"${subject}"` };
  const finding = { at: { pointer: '', start, end: Math.min(start + 1, tree.text.length) }, message: 'baseline', data };
  return { rule: STALE_SUPPRESSION, contract: 'both', flow: undefined, finding, definition: staleSuppression };
}
