import type { OutsideEvent } from '../platform/index.ts';

/** What happens while one step is run. */
export interface StepInput {
  /** The clock, in minutes since 1970-01-01T00:00Z. */
  readonly now?: number;
  /** Keys the caller presses one after the other; those the step does not see any more are not used up. */
  readonly keys?: string;
  /** The outside events that happen. */
  readonly events?: ReadonlySet<OutsideEvent>;
  /** Variables that the outside stores where it may. */
  readonly stores?: Readonly<Record<string, string>>;
  /** False leaves a caller waiting in a queue for this step; usually the first wait ends with a free agent. */
  readonly released?: boolean;
}
