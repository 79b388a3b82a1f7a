import type { StepInput } from '@callflow-lint/core/machine';
import type { OutsideEvent } from '@callflow-lint/core/platform';
import type { Minutes } from './clock.ts';

/** What somebody decides about one step of a run, as plain data. What is left out does not happen. */
export interface Answer {
  /** The clock, from this step on. */
  readonly now?: Minutes;
  readonly keys?: string;
  readonly events?: readonly OutsideEvent[];
  readonly stores?: Readonly<Record<string, string>>;
  /** False: nobody in the queue becomes free. */
  readonly released?: boolean;
}

/** The answer as the machine takes it. */
export function toInput({ keys, events = [], stores, released }: Answer, now: Minutes): StepInput {
  return {
    now,
    events: new Set(events),
    ...(keys !== undefined && { keys }),
    ...(stores !== undefined && { stores }),
    ...(released !== undefined && { released }),
  };
}
