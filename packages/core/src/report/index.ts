export { applyFixes, chooseFix, type Fixed, type FixOptions, fixUntilStable } from './apply-fixes.ts';
export { diagnose, type LevelOf } from './diagnose.ts';
export type { Diagnostic, Location, PathStep, Range, RelatedLocation } from './diagnostic.ts';
export { docsLink } from './docs-link.ts';
