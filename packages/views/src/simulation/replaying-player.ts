import { type Answer, toInput } from './answer.ts';
import type { Minutes } from './clock.ts';
import { isQuestion, type Occasion } from './occasion.ts';
import type { Decision, Player } from './player.ts';

/** Gives the answers that were given before, and leaves the run at the first question that has none. */
export class ReplayingPlayer implements Player {
  readonly unused = [];
  readonly #given: Answer[];
  readonly #isPassed: (question: Occasion) => boolean;
  #next = 0;
  #question: Occasion | undefined;
  now: Minutes;

  /** @param isPassed says at which questions behind the last answer nothing is to happen. */
  constructor(answers: readonly Answer[], now: Minutes, isPassed: (question: Occasion) => boolean) {
    this.#given = [...answers];
    this.#isPassed = isPassed;
    this.now = now;
  }

  /** The answers, those that were taken as given included. */
  get answers(): readonly Answer[] {
    return this.#given;
  }

  /** The question that nobody has answered yet; undefined where the run is over. */
  get question(): Occasion | undefined {
    return this.#question;
  }

  decide(occasion: Occasion): Decision {
    if (!isQuestion(occasion)) return { input: { now: this.now }, isAsked: false };
    const answer = this.#given[this.#next] ?? (this.#isPassed(occasion) ? {} : undefined);
    if (answer === undefined) {
      this.#question = occasion;
      return 'quit';
    }
    this.#given[this.#next++] = answer;
    this.now = answer.now ?? this.now;
    return { input: toInput(answer, this.now), isAsked: true };
  }

  /** Keys that a step does not see are lost, as they are for callers. */
  after(): void {}
}
