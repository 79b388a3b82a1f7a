/**
 * Answers by what was asked. The same few questions come up again and again, along a flow and from flow to flow; of too many
 * different ones all are forgotten.
 */
export class Remembered<Question, Answer> {
  readonly #most: number;
  readonly #answers = new Map<Question, Answer>();

  constructor(most: number) {
    this.#most = most;
  }

  get(question: Question): Answer | undefined {
    return this.#answers.get(question);
  }

  /** Keeps an answer and passes it on. */
  keep(question: Question, answer: Answer): Answer {
    if (this.#answers.size >= this.#most) this.#answers.clear();
    this.#answers.set(question, answer);
    return answer;
  }
}
