import type { Answers, Fact, Setting } from '../facts/index.ts';
import type { Action, Field, Flow, FlowDocument } from '../flow/index.ts';
import type { ActionType, Option } from '../platform/index.ts';
import type { Finding } from './finding.ts';
import type { OptionsOf, RuleOptions } from './rule-option.ts';

/** The groups of the catalogue, in its order. */
export const RULE_GROUPS = [
  'syntax',
  'references',
  'control-flow',
  'time',
  'values',
  'options',
  'engine',
  'security',
  'housekeeping',
] as const;

export type RuleGroup = (typeof RULE_GROUPS)[number];

/** The levels, strictest first. */
export const LEVELS = ['error', 'warn', 'off'] as const;

export type Level = (typeof LEVELS)[number];

/** What happens to the caller because of a fault. */
export const CONSEQUENCES = ['refused', 'dropped', 'skipped', 'misrouted', 'stalled', 'ended', 'none'] as const;

export type Consequence = (typeof CONSEQUENCES)[number];

/** What a rule says about one kind of its findings. Texts may hold `{{name}}`, filled from the finding's data. */
export interface Message {
  /** What is wrong: one sentence. */
  readonly text: string;
  readonly consequence: Consequence;
  /** What the caller will experience: one sentence. */
  readonly caller: string;
  /** Findings of this kind are never more than warnings, unless every finding is wanted as an error. */
  readonly level?: 'warn';
  /** What to do, where the rule's own help does not fit. */
  readonly help?: string;
}

/** What a rule sees besides its subject and the answers to its needs. */
export interface RuleContext<Options extends RuleOptions = RuleOptions> {
  readonly document: FlowDocument;
  readonly setting: Setting;
  /** What its options are set to. */
  readonly options: OptionsOf<Options>;
}

interface Subjects {
  readonly document: FlowDocument;
  readonly flow: Flow;
  readonly action: Action;
  readonly field: Field;
}

/** What a rule can say about all subjects of one kind, before any is there. */
interface Concerns {
  readonly document: undefined;
  readonly flow: undefined;
  /** Whether actions of a type (undefined: of none the platform knows) are of interest at all. */
  readonly action: (type: ActionType | undefined) => boolean;
  /** Whether values of an option are, or those inside of them, such as the elements of a list. */
  readonly field: (option: Option) => boolean;
}

/** A named check. Its id is the name of its folder. */
export interface Rule<
  MessageId extends string = string,
  On extends keyof Subjects = keyof Subjects,
  Needs extends readonly Fact[] = readonly Fact[],
  Options extends RuleOptions = RuleOptions,
> {
  /** What it reports, in one sentence without a verb at the start: `A jump to an id that no action carries.` */
  readonly summary: string;
  readonly group: RuleGroup;
  /** Wrong by the documented contract, by what the engine does otherwise, or by both. */
  readonly contract: 'documented' | 'engine' | 'both';
  /** The level in the `recommended` preset. */
  readonly level: Level;
  /** The version that brought it. */
  readonly since: string;
  readonly messages: Readonly<Record<MessageId, Message>>;
  /** What to do: one or two sentences. */
  readonly help: string;
  /** Where its page is read on the web; rules of this project have theirs at one place. */
  readonly docs?: string;
  /** What `check` is called with: once per document, per flow, per action, or per value that is written in an option. */
  readonly on: On;
  /** Asked once per type or option, so that what is of no interest costs nothing. */
  readonly concerns?: Concerns[On];
  /** The facts it asks for. */
  readonly needs?: Needs;
  /** What users may set. */
  readonly options?: Options;
  readonly check: (subject: Subjects[On], facts: Answers<Needs>, context: RuleContext<Options>) => Found<MessageId>;
}

/**
 * What a check comes to: nothing, one finding, or several. Checks are asked hundreds of times per flow and nearly all of them
 * come to nothing, so that is best found out before a list, a label or a generator is made.
 */
export type Found<MessageId extends string = string> = undefined | Finding<MessageId> | Iterable<Finding<MessageId>>;

/** States a rule; exists for its types only. */
export function defineRule<
  const MessageId extends string,
  const On extends keyof Subjects,
  const Needs extends readonly Fact[] = readonly [],
  const Options extends RuleOptions = Readonly<Record<string, never>>,
>(rule: Rule<MessageId, On, Needs, Options>): Rule<MessageId, On, Needs, Options> {
  return rule;
}
