import { Analysis, type Setting } from '../facts/index.ts';
import { Action, Flow, type FlowDocument, type Place } from '../flow/index.ts';
import { crashData } from './crash.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
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
  for (const active of set.onDocument) run.check(active, document, undefined, undefined);
  for (const flow of document.flows) {
    const those = setOf(flow);
    checkFlow(run, flow, flow.nestedIn === undefined ? those : those.onNewCall);
  }
  return run.findings.sort(byPlace);
}

function checkFlow(run: Run, flow: Flow, set: ChannelRules): void {
  const analyses = new Analyses(flow);
  for (const active of set.onFlow) run.check(active, flow, flow, analyses.answersFor(active));
  for (const action of flow.actions) {
    for (const active of set.onAction(action.type)) run.check(active, action, flow, analyses.answersFor(active));
  }
}

/** The analyses of one flow, one per setting, shared by all rules. */
class Analyses {
  readonly #flow: Flow;
  #analysis: Analysis | undefined;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  readonly #byRule = new Map<object, unknown>();

  /** The facts a rule asks for; the same object for each of its checks. */
  answersFor<Subject>(active: ActiveRule<Subject>): unknown {
    if (active.answers === undefined) return NO_ANSWERS;
    let answers = this.#byRule.get(active);
    if (answers === undefined) {
      answers = active.answers(this.#under(active.setting));
      this.#byRule.set(active, answers);
    }
    return answers;
  }

  /** All settings of a run differ in the contract only. */
  #under(setting: Setting): Analysis {
    this.#analysis ??= new Analysis(this.#flow, setting);
    return this.#analysis.under(setting.contract);
  }
}

const NO_ANSWERS = {};

/** The findings of one document while they are collected. */
class Run {
  readonly findings: RuleFinding[] = [];
  readonly #document: FlowDocument;
  readonly #contexts = new Map<object, RuleContext>();
  readonly #crashes = new Set<string>();

  constructor(document: FlowDocument) {
    this.#document = document;
  }

  check<Subject>(active: ActiveRule<Subject>, subject: Subject, flow: Flow | undefined, answers: unknown): void {
    const { id, rule } = active;
    try {
      for (const finding of active.check(subject, answers, this.#contextOf(active))) {
        this.findings.push({ rule: id, contract: rule.contract, flow, finding, definition: rule });
      }
    } catch (error) {
      this.#reportCrash(id, subject, flow, error);
    }
  }

  /** A rule that fails at one action mostly fails at all of them in the same way; saying so once per flow is enough. */
  #reportCrash(id: string, subject: unknown, flow: Flow | undefined, thrown: unknown): void {
    const { error, line } = crashData(thrown);
    const crash = `${id} ${flow?.pointer ?? ''} ${error}`;
    if (this.#crashes.has(crash)) return;
    this.#crashes.add(crash);
    const at = headOf(subject, this.#document);
    const finding: Finding = { at, message: 'crashed', data: { rule: id, error, line } };
    this.findings.push({ rule: RULE_CRASH, contract: ruleCrash.contract, flow, finding, definition: ruleCrash });
  }

  /** Rules without options share one. */
  #contextOf({ setting, options }: Pick<ActiveRule<never>, 'setting' | 'options'>): RuleContext {
    const key = options ?? setting;
    let context = this.#contexts.get(key);
    if (context === undefined) {
      context = { document: this.#document, setting, options: options ?? {} };
      this.#contexts.set(key, context);
    }
    return context;
  }
}

/** Where a finding about the whole subject is shown. */
function headOf(subject: unknown, { tree }: FlowDocument): Place {
  if (subject instanceof Action) return subject.at();
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
