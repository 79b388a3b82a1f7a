export type { Block, Case } from './case.ts';
export { readCases } from './read-cases.ts';
export { renderReport } from './render-report.ts';
export { type CaseResult, type NamedRule, runCase } from './run-case.ts';
export { type PageResult, runPage } from './run-page.ts';
export { updatePage } from './update-page.ts';
