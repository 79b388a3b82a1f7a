import type { Action } from '../flow/index.ts';
import type { DropReason, OutsideEvent } from '../platform/index.ts';
import type { ElsewhereAction } from './project.ts';

/**
 * A proof: the inputs of one run and the path it takes. Fed to the machine, the inputs lead along exactly this path
 * (`replay` in the tests does so for every witness).
 */
export interface Witness {
  readonly path: readonly WitnessStep[];
  /** Variables that have to be set from outside before the run starts. */
  readonly variables: Readonly<Record<string, string>>;
  readonly callStatus: 'ringing' | 'progressing';
  readonly ending: WitnessEnding | undefined;
}

/** One cursor step of the platform. */
export interface WitnessStep {
  /** The action of the flow that runs; undefined for an action the platform pushed by itself. */
  readonly action: Action | undefined;
  /** The action of a fetched flow that runs; undefined everywhere else. */
  readonly elsewhere: ElsewhereAction | undefined;
  /** The type of the action that runs. */
  readonly type: string;
  /** The clock, in minutes since 1970-01-01T00:00Z. */
  readonly now: number;
  /** The keys the caller presses while the action waits. */
  readonly keys: string;
  readonly outside: readonly OutsideEvent[];
  /** What the outside stores while the action runs (only where the contract lets it). */
  readonly stores: Readonly<Record<string, string>>;
  /** Why control goes on from here as it does, for people: `presses 2`, `presses nothing`, `at Mon 14:00 UTC`; may be empty. */
  readonly note: string;
}

/** How the run of a witness ends, when it is a proof about an ending. */
export interface WitnessEnding {
  readonly outcome: 'finished' | 'stopped' | 'hangup' | 'dropped' | 'blocked' | 'crashed';
  readonly reason?: DropReason;
}
