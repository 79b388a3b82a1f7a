import type { StepInput } from '@callflow-lint/core/machine';
import type { OutsideEvent } from '@callflow-lint/core/platform';
import {
  type Decision,
  EVENT_QUESTIONS,
  isoInstant,
  isQuestion,
  type Minutes,
  type Occasion,
  type Player,
  readInstant,
  showInstant,
} from '@callflow-lint/views/simulation';
import { visible } from '../output/visible.ts';
import type { Dialogue } from './dialogue.ts';

/** What may be said at every question. */
export const COMMANDS = 'b goes back to the last question, q leaves the run.';

/** An answer that is none, but steers the run. */
class Steering extends Error {
  readonly decision: 'back' | 'quit';

  constructor(decision: 'back' | 'quit') {
    super(decision);
    this.decision = decision;
  }
}

/** Asks somebody at the keyboard, and only where there is something to decide. */
export class KeyboardPlayer implements Player {
  readonly unused = [];
  readonly #dialogue: Dialogue;
  now: Minutes;

  constructor(dialogue: Dialogue, now: Minutes) {
    this.#dialogue = dialogue;
    this.now = now;
  }

  async decide(occasion: Occasion): Promise<Decision> {
    try {
      return await this.#askAll(occasion);
    } catch (error) {
      if (error instanceof Steering) return error.decision;
      throw error;
    }
  }

  /** Keys that were not seen are simply lost: whoever pressed them sees it and may press again. */
  after(): void {}

  async #askAll(occasion: Occasion): Promise<Decision> {
    const { label, says, needsClock, takesKeys, events, maySet, isInQueue } = occasion;
    if (needsClock) await this.#askTime(label);
    let input: StepInput = {};
    if (takesKeys !== undefined) input = { keys: await this.#askKeys(label, says, takesKeys === 'digits') };
    const happening = new Set<OutsideEvent>();
    for (const event of events)
      if (await this.#askYes(`${label}: ${EVENT_QUESTIONS[event]} [y/N]`, false)) happening.add(event);
    if (maySet) input = { ...input, stores: await this.#askStores(label) };
    if (isInQueue && !(await this.#askYes(`${label}: Does an agent become free? [Y/n]`, true))) {
      input = { ...input, released: false };
    }
    return { input: { ...input, now: this.now, events: happening }, isAsked: isQuestion(occasion) };
  }

  async #askTime(label: string): Promise<void> {
    await this.#until(
      `${label} looks at the clock. What time is it? [${isoInstant(this.now)}, ${showInstant(this.now).slice(0, 3)}]`,
      (answer) => {
        const now = answer === '' ? this.now : readInstant(answer, this.now);
        if (now === undefined) return 'Write 2026-03-02T14:30Z, or 14:30 for the same day in UTC.';
        this.now = now;
        return undefined;
      },
    );
  }

  async #askKeys(label: string, says: string | undefined, isCollecting: boolean): Promise<string> {
    let keys = '';
    const what =
      says === undefined ? (isCollecting ? 'collects keys' : 'is going on') : `says ${visible(JSON.stringify(says))}`;
    await this.#until(`${label} ${what}. Which keys are pressed? [none]`, (answer) => {
      keys = answer;
      return /^[\d*#A-D]*$/.test(answer) ? undefined : 'Keys are digits, * and #, without blanks.';
    });
    return keys;
  }

  async #askYes(question: string, usual: boolean): Promise<boolean> {
    let isYes = usual;
    await this.#until(question, (answer) => {
      if (answer !== '') isYes = /^y/i.test(answer);
      return answer === '' || /^(y|yes|n|no)$/i.test(answer) ? undefined : 'Say y or n.';
    });
    return isYes;
  }

  async #askStores(label: string): Promise<Record<string, string>> {
    const stores: Record<string, string> = {};
    await this.#until(`${label} may set variables from outside: NAME=VALUE, or nothing`, (answer) => {
      const [, name, value] = /^([^=\s]+)=(.*)$/.exec(answer) ?? [];
      if (answer !== '' && name === undefined) return 'Write NAME=VALUE.';
      if (name !== undefined) stores[name] = value ?? '';
      return undefined;
    });
    return stores;
  }

  /** Asks until the answer is taken; `take` says what is wrong with one that is not. */
  async #until(question: string, take: (answer: string) => string | undefined): Promise<void> {
    for (let ask = question; ; ) {
      const answer = await this.#dialogue.ask(`  ${ask} › `);
      if (answer === undefined || answer === 'q') throw new Steering('quit');
      if (answer === 'b') throw new Steering('back');
      const problem = answer === '?' ? COMMANDS : take(answer);
      if (problem === undefined) return;
      ask = `${problem}\n  ${question}`;
    }
  }
}
