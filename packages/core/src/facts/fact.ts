import type { Analysis } from './analysis.ts';

/** A question about a flow that rules can ask for by `needs`. Built at most once per flow and setting, and shared. */
export interface Fact<Name extends string = string, Answer = unknown> {
  readonly name: Name;
  readonly build: (analysis: Analysis) => Answer;
}

/** States a fact; exists for its types only. */
export function defineFact<const Name extends string, Answer>(
  name: Name,
  build: (analysis: Analysis) => Answer,
): Fact<Name, Answer> {
  return { name, build };
}

/** The answers a rule gets for its `needs`, by the names of the facts. */
export type Answers<Needs extends readonly Fact[]> = {
  readonly [F in Needs[number] as F['name']]: F extends Fact<string, infer Answer> ? Answer : never;
};
