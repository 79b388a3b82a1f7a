export { applyFixes, chooseFix, type Fixed, type FixOptions, fixUntilStable } from './apply-fixes.ts';
export { diagnose, type LevelOf } from './diagnose.ts';
export type { Diagnostic, Location, PathStep, Range, RelatedLocation } from './diagnostic.ts';
export { docsLink } from './docs-link.ts';
export { applyBaseline, type Baseline, baselineOf } from './suppression/baseline.ts';
export { inlineSuppressions } from './suppression/inline.ts';
export { type RulesOfRun, type Sifted, suppress } from './suppression/suppress.ts';
export type { Suppressed, Suppression, SuppressionPolicy } from './suppression/suppression.ts';
