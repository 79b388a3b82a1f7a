export { Analysis, type Setting } from './analysis.ts';
export { type Answers, defineFact, type Fact } from './fact.ts';
export type { Verdict } from './verdict.ts';
export type { Witness, WitnessEnding, WitnessStep } from './witness.ts';
