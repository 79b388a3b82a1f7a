import type { Flow } from '../flow/index.ts';
import type { Channel, Contract } from '../platform/index.ts';
import type { Fact } from './fact.ts';

/** What an analysis assumes about the platform and the runs of a flow. */
export interface Setting {
  readonly contract: Contract;
  readonly channel: Channel;
}

/** One flow under one setting, with the facts that were asked for so far. */
export class Analysis {
  readonly flow: Flow;
  readonly setting: Setting;
  readonly #answers = new Map<Fact, unknown>();

  constructor(flow: Flow, setting: Setting) {
    this.flow = flow;
    this.setting = setting;
  }

  /** The answer to a fact, built on the first call. */
  get<Answer>(fact: Fact<string, Answer>): Answer {
    if (!this.#answers.has(fact)) this.#answers.set(fact, fact.build(this));
    return this.#answers.get(fact) as Answer;
  }
}
