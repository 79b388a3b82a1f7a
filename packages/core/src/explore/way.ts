import type { Position } from '../machine/index.ts';
import type { DropReason, OutsideEvent } from '../platform/index.ts';
import type { State } from './state.ts';
import type { Instants } from './time/instants.ts';
import type { Decision, LearnedTerm } from './values/learn.ts';
import type { Term } from './values/term.ts';

/** How a run ends. `elsewhere`: in a flow that is not known. */
export interface Ending {
  readonly outcome: 'finished' | 'stopped' | 'hangup' | 'dropped' | 'blocked' | 'crashed' | 'elsewhere';
  readonly reason?: DropReason;
}

/** One way in which a run can go on from a state: one cursor step of the platform. */
export interface Way {
  /** The state it leads to; undefined when the run ends. */
  readonly to: State | undefined;
  /** `finished` and `stopped` take one more step. */
  readonly ending: Ending | undefined;
  /** What became of the action. */
  readonly result: 'done' | 'skipped' | 'failed';
  readonly hasWaited: boolean;
  /** What was known about the time when the action ran; undefined: any time. */
  readonly clock: Instants | undefined;
  /** Who decided that it went this way, in the order of deciding. */
  readonly decisions: readonly Decision[];
  readonly terms: readonly LearnedTerm[];
  readonly events: readonly OutsideEvent[];
  /** The value of the digits after a wait, where the caller's keys decide it. */
  readonly digits: Term | undefined;
  /** Control jumped, and did not merely run on. */
  readonly isJump: boolean;
  /** The branch key that matched. */
  readonly key: string | undefined;
  /** What happens in a flow that is not known. */
  readonly isUnknown: boolean;
}

/** Where control arrives: a position, the end of the flow, or an ending. */
export type Arrival = Position | 'end' | Ending;
