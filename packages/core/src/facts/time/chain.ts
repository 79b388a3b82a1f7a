import type { Instants } from '../../explore/index.ts';
import type { Action } from '../../flow/index.ts';

/**
 * Time conditions that calls come to one after the other without waiting in between, so that all of them look at the same
 * instant: `and`, `or` and `else if` over times, however they are written. Under the documented contract the clock of a
 * call stands still from the first to the last of them.
 */
export interface Chain {
  /** In the order in which calls come to them. */
  readonly links: readonly ChainLink[];
  /** Where calls are behind the chain, and at which instants, in the order of the flow. No two outcomes agree in both other members. */
  readonly outcomes: readonly ChainOutcome[];
  /** False when there were too many states to tell apart, so that the instants may be too many. */
  readonly isExact: boolean;
}

/** A time condition of a chain, and the instants at which calls come to it: each of them passes or fails. */
export interface ChainLink {
  readonly condition: Action;
  readonly passing: Instants;
  readonly failing: Instants;
}

/** An end of a chain. The instants of all outcomes together are every instant. */
export interface ChainOutcome {
  /** The action from which on no further condition sees the instant; undefined where the run ends in the chain. */
  readonly to: Action | undefined;
  readonly instants: Instants;
  /** Whether calls have passed every condition that they came to. */
  readonly hasPassedAll: boolean;
}
