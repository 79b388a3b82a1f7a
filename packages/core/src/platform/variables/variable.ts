import type { Channel } from '../channel.ts';

/** A variable of the platform, as far as facts about it are known. */
export interface Variable {
  /** The name; one that ends in `.*` stands for all names with that beginning. */
  readonly name: string;
  /** What it holds, in one sentence of ours. */
  readonly summary: string;
  readonly holds: 'text' | 'id' | 'integer' | 'milliseconds' | 'list' | 'json';
  /** The only values it takes. */
  readonly values?: readonly string[];
  /**
   * How it gets its value.
   *
   * - `start`: it exists before the first action runs.
   * - `action`: an action stores it.
   * - `expansion`: it is made up whenever a text names it in `${}`, and is not found by name otherwise.
   * - `flow`: only the flow itself sets it; the platform reads it.
   * - `never`: the documentation uses it and nothing sets it.
   */
  readonly set: 'start' | 'action' | 'expansion' | 'flow' | 'never';
  /** Set where the other side of the call or conversation chooses the value: any text, or keys of a telephone only. */
  readonly chosen?: 'text' | 'keys';
  /** The part of the platform that sets it, or reads it when the flow sets it. */
  readonly by?: string;
  /** Where it exists. */
  readonly channels: readonly Channel[];
  readonly documented: boolean;
  /** What to use in its place, for variables that nothing sets. */
  readonly instead?: string;
  /** What surprises about it. */
  readonly note?: string;
  readonly evidence: readonly string[];
}

/** The names of some variables, as an action's effects list them. */
export function namesOf(variables: readonly Variable[]): readonly string[] {
  return variables.map(({ name }) => name);
}
