import type { FlowDocument } from '@callflow-lint/core/flow';
import {
  applyBaseline,
  type Baseline,
  type Diagnostic,
  diagnose,
  inlineSuppressions,
  type LevelOf,
  type RulesOfRun,
  type Sifted,
  type Suppressed,
  suppress,
} from '@callflow-lint/core/report';
import { configuredSuppressions } from './configured-suppressions.ts';
import type { LintOptions } from './options.ts';

/** What the diagnostics of one file are sifted by. */
export interface Sieve {
  readonly options: LintOptions;
  readonly baseline: Baseline | undefined;
  readonly rules: RulesOfRun;
  readonly levelOf: LevelOf;
}

/** The diagnostics without those that somebody has accepted, and with those about acceptances that are of no use. */
export function sift(document: FlowDocument, diagnostics: readonly Diagnostic[], sieve: Sieve): Omit<Sifted, 'stale'> {
  const { options, baseline, rules } = sieve;
  const suppressions = [
    ...(isMarked(document) ? inlineSuppressions(document) : []),
    ...configuredSuppressions(document, options.suppressions ?? []),
  ];
  if (suppressions.length === 0 && baseline === undefined) return { diagnostics, suppressed: [] };
  const first = suppress(diagnostics, suppressions, options.suppressionPolicy ?? {}, rules);
  const second = applyBaseline(document, first.diagnostics, baseline ?? {}, rules.isRun);
  // In a broken text a fault may just be out of sight.
  const isBroken = document.tree.problems.some(({ jsonc, severity }) => !jsonc && severity === 'error');
  const stale = isBroken ? [] : diagnose(document, [...first.stale, ...second.stale], sieve.levelOf);
  const suppressed: Suppressed[] = [...first.suppressed, ...second.suppressed];
  return {
    diagnostics: stale.length === 0 ? second.diagnostics : [...second.diagnostics, ...stale].sort(byPlace),
    suppressed,
  };
}

/** A look at the text, which is there already, is quicker than one at every flow. */
function isMarked({ tree }: FlowDocument): boolean {
  return tree.text.includes('callflow-lint-disable');
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.range.start.offset - b.range.start.offset || a.range.end.offset - b.range.end.offset;
}
