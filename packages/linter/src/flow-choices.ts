import { type Flow, identify } from '@callflow-lint/core/flow';
import type { AnyRule } from '@callflow-lint/core/rule';
import type { FlowOptions, LintOptions } from './options.ts';
import { chooseRules, type RuleChoice } from './rule-choice.ts';
import { mergeRules } from './rule-setting.ts';

/** The rules for each flow: the usual ones, and others where the options say so. */
export class FlowChoices {
  /** For every flow that no special options are about, and for documents as a whole. */
  readonly usual: RuleChoice;
  readonly #rules: ReadonlyMap<string, AnyRule>;
  readonly #options: LintOptions;
  readonly #special: readonly Special[];
  readonly #chosen = new Map<string, RuleChoice>();

  constructor(rules: ReadonlyMap<string, AnyRule>, options: LintOptions) {
    this.usual = chooseRules(rules, options);
    this.#rules = rules;
    this.#options = options;
    this.#special = (options.flows ?? []).map((each) => ({ options: each, isMeant: matcher(each.flows) }));
  }

  /** A nested flow has the rules of the one that it is nested in. */
  of(flow: Flow): RuleChoice {
    if (this.#special.length === 0) return this.usual;
    const outer = outermost(flow);
    const those = this.#special.filter(({ isMeant }) => isMeant(outer));
    return those.length === 0 ? this.usual : this.#choose(those);
  }

  /** Prepared once for all flows that the same special options are about. */
  #choose(those: readonly Special[]): RuleChoice {
    const key = those.map((each) => this.#special.indexOf(each)).join();
    let choice = this.#chosen.get(key);
    if (choice === undefined) {
      const options = those.reduce((so, { options: next }) => override(so, next), this.#options);
      choice = chooseRules(this.#rules, options);
      this.#chosen.set(key, choice);
    }
    return choice;
  }
}

interface Special {
  readonly options: FlowOptions;
  readonly isMeant: (flow: Flow) => boolean;
}

function override(options: LintOptions, { flows: _, rules, ...rest }: FlowOptions): LintOptions {
  return { ...options, ...rest, rules: mergeRules(options.rules, rules) };
}

function outermost(flow: Flow): Flow {
  let outer = flow;
  while (outer.nestedIn !== undefined) outer = outer.nestedIn.flow;
  return outer;
}

/** Tells flows by their ids, in any spelling, or by their names, in which `*` stands for any letters. */
function matcher(wanted: readonly string[]): (flow: Flow) => boolean {
  const ids = new Set(wanted.map(identify));
  const names = wanted.map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*'));
  const pattern = new RegExp(`^(?:${names.join('|')})$`, 's');
  return ({ id, name }) => (id !== undefined && ids.has(id)) || (name !== undefined && pattern.test(name));
}
