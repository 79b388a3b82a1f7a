import type { Step, StepInput } from '../../src/machine/index.ts';
import { DIGITS, OUTSIDE_EVENTS, type OutsideEvent } from '../../src/platform/index.ts';

const TEXTS = [
  '',
  '1',
  '2',
  'a',
  '12',
  '5',
  '#',
  'string',
  'tel',
  'next',
  'ringing',
  '==',
  'x',
  'y',
  'n1',
  '<a>',
  'talk',
];
const KEYS = '1212#5*0A';
const MINUTE_STEPS = [0, 1, 30, 60, 600, 840, 1440, 43_200, 100_000];
const FIRST = Date.UTC(2026, 0, 31, 9, 30) / 60_000;

/** A stream of random choices that follows from a seed. */
export class Choices {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A number from 0 up to, but without, `limit` (mulberry32). */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let word = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return Math.floor((((word ^ (word >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  text(): string {
    return this.of(TEXTS);
  }

  keys(): string {
    let keys = '';
    while (keys.length < 3 && this.below(2) === 0) keys += KEYS.charAt(this.below(KEYS.length));
    return keys;
  }

  /** Variables that may be set before a run starts. */
  variables(): Record<string, string> {
    return { x: this.text(), y: this.text(), ...(this.below(2) === 0 && { z: this.text() }) };
  }

  events(): Set<OutsideEvent> {
    return new Set(OUTSIDE_EVENTS.filter(() => this.below(3) === 0));
  }
}

/** Random inputs of one run. The time stands still until an action waits. */
export class RandomInputs {
  readonly #choices: Choices;
  #now: number;

  constructor(choices: Choices, now = FIRST + choices.of(MINUTE_STEPS) * choices.below(5)) {
    this.#choices = choices;
    this.#now = now;
  }

  /** @param keys the keys to press, where they are not to be random. */
  next(keys?: string): StepInput {
    const choices = this.#choices;
    return {
      now: this.#now,
      keys: keys ?? choices.keys(),
      events: choices.events(),
      stores: { x: choices.text(), y: choices.text(), [DIGITS]: choices.text() },
    };
  }

  /** Has to be told every step. */
  saw(step: Step | undefined): void {
    if (step?.waited !== undefined) this.#now += this.#choices.of(MINUTE_STEPS);
  }
}
