import { Analysis } from '../facts/index.ts';
import { Action, Field, Flow, type FlowDocument, type Place } from '../flow/index.ts';
import type { ActionType, Option } from '../platform/index.ts';
import { crashData } from './crash.ts';
import type { Finding } from './finding.ts';
import type { Found, Rule, RuleContext } from './rule.ts';
import { RULE_CRASH, ruleCrash } from './rule-crash.ts';
import {
  type ActiveRule,
  type AnyRule,
  type ChannelRules,
  prepareRules,
  type RuleSet,
  type RunSettings,
} from './rule-set.ts';

/** A finding together with the rule that made it and the flow it belongs to. */
export interface RuleFinding {
  readonly rule: string;
  readonly contract: Rule['contract'];
  /** Undefined when the finding is about the document as a whole. */
  readonly flow: Flow | undefined;
  readonly finding: Finding;
  /** The definition that holds the texts. */
  readonly definition: AnyRule;
}

/** Runs rules over a document; see `runRuleSet`. */
export function runRules(
  document: FlowDocument,
  rules: ReadonlyMap<string, AnyRule>,
  settings: RunSettings,
): RuleFinding[] {
  return runRuleSet(document, prepareRules(rules, settings));
}

/**
 * Runs prepared rules over a document, ordered by place and then by rule. A rule that throws yields a finding of
 * `rule-crash` at what it was looking at; what it found before stays, and the other rules go on.
 * @param setOf the rules for a flow, where not all flows have those of the document
 */
export function runRuleSet(
  document: FlowDocument,
  set: RuleSet,
  setOf: (flow: Flow) => RuleSet = () => set,
): RuleFinding[] {
  const run = new Run(document);
  run.checkDocument(set);
  for (const flow of document.flows) {
    const those = setOf(flow);
    run.checkFlow(flow, flow.nestedIn === undefined ? those : those.onNewCall);
  }
  return run.findings.sort(byPlace);
}

/** The findings of one document while they are collected. */
class Run {
  readonly findings: RuleFinding[] = [];
  readonly #document: FlowDocument;
  #crashes: Set<string> | undefined;

  constructor(document: FlowDocument) {
    this.#document = document;
  }

  checkDocument({ onDocument }: ChannelRules): void {
    this.#check(onDocument, [this.#document], undefined, new Given(undefined, this.#document));
  }

  checkFlow(flow: Flow, { onFlow, onAction, onField }: ChannelRules): void {
    const given = new Given(flow, this.#document);
    this.#check(onFlow, [flow], flow, given);
    for (const [type, actions] of byType(flow.actions)) this.#check(onAction(type), actions, flow, given);
    if (onField === undefined) return;
    for (const [option, fields] of byOption(flow.actions)) this.#check(onField(option), fields, flow, given);
  }

  // Hundreds of checks per flow come by here, which is why it counts its loops by itself and leaves the rest to others. What one
  // rule checks comes in a row: that is quicker than one rule after the other.
  #check<Subject>(
    rules: readonly ActiveRule<Subject>[],
    subjects: readonly Subject[],
    flow: Flow | undefined,
    given: Given,
  ): void {
    for (let index = 0; index < rules.length; index++) {
      const active = rules[index] as ActiveRule<Subject>;
      const { check } = active;
      const answers = given.answersFor(active);
      const context = given.contextFor(active);
      for (let each = 0; each < subjects.length; each++) {
        const subject = subjects[each] as Subject;
        try {
          const found = check(subject, answers, context);
          if (found !== undefined && !isEmpty(found)) this.#add(active, found, flow);
        } catch (error) {
          this.#reportCrash(active.id, subject, flow, error);
        }
      }
    }
  }

  #add({ id, rule }: ActiveRule<never>, found: NonNullable<Found>, flow: Flow | undefined): void {
    for (const finding of isSeveral(found) ? found : [found]) {
      this.findings.push({ rule: id, contract: rule.contract, flow, finding, definition: rule });
    }
  }

  /** A rule that fails at one action mostly fails at all of them in the same way; saying so once per flow is enough. */
  #reportCrash(id: string, subject: unknown, flow: Flow | undefined, thrown: unknown): void {
    const { error, line } = crashData(thrown);
    const crash = `${id} ${flow?.pointer ?? ''} ${error}`;
    this.#crashes ??= new Set();
    if (this.#crashes.has(crash)) return;
    this.#crashes.add(crash);
    const at = headOf(subject, this.#document);
    const finding: Finding = { at, message: 'crashed', data: { rule: id, error, line } };
    this.findings.push({ rule: RULE_CRASH, contract: ruleCrash.contract, flow, finding, definition: ruleCrash });
  }
}

/** In the order in which the types first appear. */
function byType(actions: readonly Action[]): Map<ActionType | undefined, Action[]> {
  const groups = new Map<ActionType | undefined, Action[]>();
  for (const action of actions) addTo(groups, action.type, action);
  return groups;
}

/** Everything that is written in options, in the order in which these first appear. */
function byOption(actions: readonly Action[]): Map<Option, Field[]> {
  const groups = new Map<Option, Field[]>();
  for (const { fields } of actions) for (const field of fields.values) addTo(groups, field.option, field);
  return groups;
}

function addTo<Kind, Subject>(groups: Map<Kind, Subject[]>, kind: Kind, subject: Subject): void {
  const group = groups.get(kind);
  if (group === undefined) groups.set(kind, [subject]);
  else group.push(subject);
}

/** What rules are given besides what they check. Looked up hundreds of times per flow, hence by numbers. */
class Given {
  readonly #flow: Flow | undefined;
  readonly #document: FlowDocument;
  /** By the number of a rule: the same object for each of its checks. */
  readonly #answers: unknown[] = [];
  readonly #contexts: RuleContext[] = [];
  #analysis: Analysis | undefined;

  constructor(flow: Flow | undefined, document: FlowDocument) {
    this.#flow = flow;
    this.#document = document;
  }

  /** The facts a rule asks for; documents have none. */
  answersFor({ index, answers, setting }: ActiveRule<never>): unknown {
    if (answers === undefined || this.#flow === undefined) return NO_ANSWERS;
    let given = this.#answers[index];
    if (given === undefined) {
      // All settings of a flow differ in the contract only, and share what they can.
      this.#analysis ??= new Analysis(this.#flow, setting);
      given = answers(this.#analysis.under(setting.contract));
      this.#answers[index] = given;
    }
    return given;
  }

  /** What else a rule sees. */
  contextFor({ context, setting, options = NO_OPTIONS }: ActiveRule<never>): RuleContext {
    this.#contexts[context] ??= { document: this.#document, setting, options };
    return this.#contexts[context];
  }
}

const NO_OPTIONS = {};
const NO_ANSWERS = {};

/** Asked before anything is made of a list, which nearly all are. */
function isEmpty(found: NonNullable<Found>): boolean {
  return Array.isArray(found) && found.length === 0;
}

function isSeveral(found: NonNullable<Found>): found is Iterable<Finding> {
  return Symbol.iterator in found;
}

/** Where a finding about the whole subject is shown. */
function headOf(subject: unknown, { tree }: FlowDocument): Place {
  if (subject instanceof Action) return subject.at();
  if (subject instanceof Field) return subject.at;
  if (subject instanceof Flow) return subject.head;
  const start = tree.root?.start ?? 0;
  return { pointer: '', start, end: start };
}

function byPlace(a: RuleFinding, b: RuleFinding): number {
  return a.finding.at.start - b.finding.at.start || a.finding.at.end - b.finding.at.end || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
