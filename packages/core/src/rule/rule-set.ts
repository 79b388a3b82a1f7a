import type { Analysis, Declared, Fact, Project, Setting } from '../facts/index.ts';
import type { Action, Field, Flow, FlowDocument } from '../flow/index.ts';
import type { ActionType, Channel, Contract, Option } from '../platform/index.ts';
import type { Found, Rule, RuleContext } from './rule.ts';
import { type RuleOptionValues, withDefaults } from './rule-option.ts';

/** Under which contract flows are analysed and whose findings are wanted; `both` is the default everywhere. */
export type ContractChoice = Contract | 'both';

/** What a run of rules assumes. */
export interface RunSettings {
  readonly contract: ContractChoice;
  readonly channel: Channel;
  readonly declared?: Declared | undefined;
  readonly project?: Project | undefined;
  readonly rendered?: Setting['rendered'];
  /** What options of rules are set to, by the ids of the rules. */
  readonly ruleOptions?: ReadonlyMap<string, RuleOptionValues> | undefined;
}

/** Any rule, whatever it checks and needs. */
export interface AnyRule extends Omit<Rule, 'check' | 'concerns'> {
  readonly concerns?: ((kind: never) => boolean) | undefined;
  readonly check: (subject: never, facts: never, context: never) => Found;
}

type Check<Subject> = (subject: Subject, facts: unknown, context: RuleContext) => Found;

/** A rule that takes part in a run. */
export interface ActiveRule<Subject> {
  readonly id: string;
  /** Its number among the rules of a set, from 0. */
  readonly index: number;
  /** The number of its context: rules that assume the same and take no options share one. */
  readonly context: number;
  readonly rule: AnyRule;
  readonly check: Check<Subject>;
  readonly setting: Setting;
  /** What its options are set to; undefined when it takes none. */
  readonly options: RuleOptionValues | undefined;
  /** The answers to the rule's needs, each built when the rule first looks at it; undefined when it needs none. */
  readonly answers: ((analysis: Analysis) => unknown) | undefined;
}

/** Rules prepared for many documents. */
export interface RuleSet extends ChannelRules {
  readonly settings: RunSettings;
  /** The ids of the rules that take part. */
  readonly ids: ReadonlySet<string>;
  /** What applies to flows that are nested in an action: they run on a call of their own, whatever the channel. */
  readonly onNewCall: ChannelRules;
}

/** Rules prepared for the flows of one channel. */
export interface ChannelRules {
  readonly onDocument: readonly ActiveRule<FlowDocument>[];
  readonly onFlow: readonly ActiveRule<Flow>[];
  /** The rules that concern actions of a type. */
  readonly onAction: (type: ActionType | undefined) => readonly ActiveRule<Action>[];
  /** The rules that concern values of an option; undefined when there are none at all. */
  readonly onField: ((option: Option) => readonly ActiveRule<Field>[]) | undefined;
}

/** Leaves out the rules that the chosen contract does not ask for and sorts the others by what they check. */
export function prepareRules(rules: ReadonlyMap<string, AnyRule>, settings: RunSettings): RuleSet {
  const usual = prepare(rules, settings);
  const onNewCall = settings.channel === 'call' ? usual : prepare(rules, { ...settings, channel: 'call' });
  const taking = [...rules].filter(([, rule]) => contractOf(rule, settings.contract) !== undefined);
  return { ...usual, settings, ids: new Set(taking.map(([id]) => id)), onNewCall };
}

function prepare(rules: ReadonlyMap<string, AnyRule>, settings: RunSettings): ChannelRules {
  const onDocument: ActiveRule<FlowDocument>[] = [];
  const onFlow: ActiveRule<Flow>[] = [];
  const onAction: ActiveRule<Action>[] = [];
  const onField: ActiveRule<Field>[] = [];
  const settingOf: Readonly<Record<Contract, Setting>> = {
    documented: { ...settings, contract: 'documented' },
    engine: { ...settings, contract: 'engine' },
  };
  let index = 0;
  for (const [id, rule] of rules) {
    const contract = contractOf(rule, settings.contract);
    if (contract === undefined) continue;
    const setting = settingOf[contract];
    const options = rule.options && withDefaults(rule.options, settings.ruleOptions?.get(id) ?? {});
    const check = rule.check as Check<unknown>;
    const context = options === undefined ? SHARED[contract] : SHARED.next + index;
    const answers = lazyAnswers(rule.needs);
    const active = { id, index: index++, context, rule, check, setting, options, answers };
    if (rule.on === 'document') onDocument.push(active);
    else if (rule.on === 'flow') onFlow.push(active);
    else if (rule.on === 'action') onAction.push(active);
    else onField.push(active);
  }
  return {
    onDocument,
    onFlow,
    onAction: byKind(onAction),
    onField: onField.length === 0 ? undefined : byKind(onField),
  };
}

/** The numbers of contexts that rules share, and that of the first other one. */
const SHARED = { documented: 0, engine: 1, next: 2 };

/** The contract a rule is run under; undefined when the choice leaves it out. */
function contractOf(rule: AnyRule, choice: ContractChoice): Contract | undefined {
  if (choice === 'engine') return rule.contract === 'documented' ? undefined : 'engine';
  if (rule.contract !== 'engine') return 'documented';
  return choice === 'both' ? 'engine' : undefined;
}

/** Asks each rule once per type or option whether it is concerned, instead of once per action or value. */
function byKind<Subject>(rules: readonly ActiveRule<Subject>[]) {
  const concerned = new Map<ActionType | Option | undefined, readonly ActiveRule<Subject>[]>();
  return (kind: ActionType | Option | undefined) => {
    let those = concerned.get(kind);
    if (those === undefined) {
      those = rules.filter(({ rule }) => rule.concerns?.(kind as never) ?? true);
      concerned.set(kind, those);
    }
    return those;
  };
}

/** Getters on a shared prototype: an answer costs nothing until a rule looks at it, an analysis costs one object. */
function lazyAnswers(needs: readonly Fact[] | undefined): ActiveRule<unknown>['answers'] {
  if (needs === undefined || needs.length === 0) return undefined;
  class Answers {
    // Declared only: a field would be set twice, and this is made for every rule and flow.
    declare readonly analysis: Analysis;
    constructor(analysis: Analysis) {
      this.analysis = analysis;
    }
  }
  for (const fact of needs) {
    Object.defineProperty(Answers.prototype, fact.name, {
      get(this: Answers) {
        return this.analysis.get(fact);
      },
    });
  }
  return (analysis) => new Answers(analysis);
}
