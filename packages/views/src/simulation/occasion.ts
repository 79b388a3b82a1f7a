import { advance, findRelease, instructionAt, type RunState, upcoming } from '@callflow-lint/core/machine';
import type { OutsideEvent, Wait } from '@callflow-lint/core/platform';
import type { Minutes } from './clock.ts';
import type { Scenery } from './scenery.ts';
import { spokenText } from './spoken-text.ts';

/** What can be decided about the next step of a run. */
export interface Occasion {
  /** The action as messages name it. */
  readonly label: string;
  /** Where it is posted, as the machine has it: `/actions/3`. */
  readonly at: string;
  /** What a script may call the action: its id as written, its index, its type. */
  readonly names: readonly string[];
  /** What it says to the caller. */
  readonly says: string | undefined;
  readonly needsClock: boolean;
  /** What it waits for while keys can be pressed; undefined when it does not wait or takes no keys. */
  readonly takesKeys: Wait['until'] | undefined;
  readonly events: readonly OutsideEvent[];
  /** The outside may store variables. */
  readonly maySet: boolean;
  /** The caller waits in a queue, and an agent may become free. */
  readonly isInQueue: boolean;
}

/**
 * Looks at the next step; undefined when the run only has to end. Whether it really waits is found by trying it out, which is
 * free because states do not change.
 */
export function occasionOf(state: RunState, now: Minutes, scenery: Scenery): Occasion | undefined {
  const next = upcoming(state);
  if (next === undefined) return undefined;
  const { position, wait, needsClock, events, maySet } = next;
  const tried = wait === undefined ? undefined : advance(state, { now }).step;
  const waited = tried?.waited;
  return {
    label: scenery.labelOf(position),
    at: instructionAt(position).at,
    names: scenery.namesOf(position),
    says: spokenText(instructionAt(position).type, tried?.option),
    needsClock,
    takesKeys: wait?.keys === 'none' ? undefined : waited,
    events,
    maySet,
    isInQueue: waited !== undefined && findRelease(position) !== undefined,
  };
}

/** Whether there is anything to decide. */
export function isQuestion({ needsClock, takesKeys, events, maySet, isInQueue }: Occasion): boolean {
  return needsClock || takesKeys !== undefined || events.length > 0 || maySet || isInQueue;
}
