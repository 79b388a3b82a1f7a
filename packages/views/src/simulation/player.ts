import type { Step, StepInput } from '@callflow-lint/core/machine';
import type { Minutes } from './clock.ts';
import type { Occasion } from './occasion.ts';

/** What happens at a step, or that the run is taken back or left. */
export type Decision =
  | {
      readonly input: StepInput /** Somebody was asked, so this is a point to come back to. */;
      readonly isAsked: boolean;
    }
  | 'back'
  | 'quit';

/** Whoever plays the caller and the world: a script, or somebody at the keyboard. */
export interface Player {
  readonly now: Minutes;
  readonly decide: (occasion: Occasion) => Decision | Promise<Decision>;
  /** Told after each step, which may have used up fewer keys than were pressed. */
  readonly after: (step: Step) => void;
  /** What was meant to happen and did not. */
  readonly unused: readonly string[];
}
