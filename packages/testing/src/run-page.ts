import type { Case } from './case.ts';
import { readCases } from './read-cases.ts';
import { type CaseResult, type NamedRule, runCase } from './run-case.ts';
import { updatePage } from './update-page.ts';

/** A page of a rule with all its cases run. */
export interface PageResult {
  readonly cases: readonly (readonly [Case, CaseResult])[];
  /** The page with its `report` and `fixed` blocks brought up to date. */
  readonly updated: string;
}

/** Runs every case of a page. */
export function runPage(named: NamedRule, markdown: string): PageResult {
  const cases = readCases(markdown).map((each) => [each, runCase(named, each)] as const);
  return { cases, updated: updatePage(markdown, cases) };
}
