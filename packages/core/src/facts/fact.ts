import type { Analysis } from './analysis.ts';

/** A question about a flow that rules can ask for by `needs`. Built at most once per flow and setting, and shared. */
export interface Fact<Name extends string = string, Answer = unknown> {
  readonly name: Name;
  /** No other fact has it; answers are kept by it. */
  readonly number: number;
  readonly build: (analysis: Analysis) => Answer;
}

/** So many facts are stated by now. */
let facts = 0;

/** States a fact. */
export function defineFact<const Name extends string, Answer>(
  name: Name,
  build: (analysis: Analysis) => Answer,
): Fact<Name, Answer> {
  return { name, number: facts++, build };
}

/** The answers a rule gets for its `needs`, by the names of the facts. */
export type Answers<Needs extends readonly Fact[]> = {
  readonly [F in Needs[number] as F['name']]: F extends Fact<string, infer Answer> ? Answer : never;
};
