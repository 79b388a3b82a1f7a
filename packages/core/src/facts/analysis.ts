import type { Flow } from '../flow/index.ts';
import type { Channel, Contract } from '../platform/index.ts';
import type { Declared } from './declared.ts';
import type { Fact } from './fact.ts';
import type { Project } from './project.ts';

/** What an analysis assumes about the platform and the runs of a flow. */
export interface Setting {
  readonly contract: Contract;
  readonly channel: Channel;
  /** Undefined when the project declares nothing. */
  readonly declared?: Declared | undefined;
  /** Ids by the readable names that stand for them, where flows are rendered before they are stored; undefined where they are not. */
  readonly rendered?: Readonly<Record<string, string>> | undefined;
  /** Undefined when only the flow itself is known. */
  readonly project?: Project | undefined;
}

/** One flow under one setting, with the facts that were asked for so far. */
export class Analysis {
  readonly flow: Flow;
  readonly setting: Setting;
  /** By the number of a fact; of facts that were not asked for there is none. */
  readonly #answers: (Answered | undefined)[] = [];

  constructor(flow: Flow, setting: Setting) {
    this.flow = flow;
    this.setting = setting;
  }

  #twin: Analysis | undefined;

  /**
   * The same flow under one of the contracts. A fact on what the engine does otherwise is mostly seen in runs as they are
   * documented, and these are explored anyway.
   */
  under(contract: Contract): Analysis {
    if (contract === this.setting.contract) return this;
    if (this.#twin === undefined) {
      this.#twin = new Analysis(this.flow, { ...this.setting, contract });
      this.#twin.#twin = this;
    }
    return this.#twin;
  }

  /** The answer to a fact, built on the first call. What fails once fails again, and may take long to do so. */
  get<Answer>(fact: Fact<string, Answer>): Answer {
    const known = this.#answers[fact.number] ?? this.#ask(fact);
    if ('thrown' in known) throw known.thrown;
    return known.answer as Answer;
  }

  #ask(fact: Fact): Answered {
    const answered = attempt(fact, this);
    this.#answers[fact.number] = answered;
    return answered;
  }
}

/** What came of asking for a fact. */
type Answered = { readonly answer: unknown } | { readonly thrown: unknown };

function attempt(fact: Fact, analysis: Analysis): Answered {
  try {
    return { answer: fact.build(analysis) };
  } catch (thrown) {
    return { thrown };
  }
}
