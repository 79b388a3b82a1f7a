import { Analysis, type Setting } from '../facts/index.ts';
import { Action, Flow, type FlowDocument, type Place } from '../flow/index.ts';
import { crashData } from './crash.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { RULE_CRASH, ruleCrash } from './rule-crash.ts';
import { type ActiveRule, type AnyRule, prepareRules, type RuleSet, type RunSettings } from './rule-set.ts';

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
 */
export function runRuleSet(document: FlowDocument, set: RuleSet): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const active of set.onDocument) {
    const run = { active, document, flow: undefined, answers: undefined };
    check(run, document, findings);
  }
  for (const flow of document.flows) checkFlow(document, flow, set, findings);
  return findings.sort(byPlace);
}

function checkFlow(document: FlowDocument, flow: Flow, set: RuleSet, into: RuleFinding[]): void {
  const analyses = new Analyses(flow);
  for (const active of set.onFlow) {
    const answers = active.answers(analyses.under(active.setting));
    check({ active, document, flow, answers }, flow, into);
  }
  const answers = new Map<ActiveRule<never>, unknown>();
  for (const action of flow.actions) {
    for (const active of set.onAction(action.type)) {
      if (!answers.has(active)) answers.set(active, active.answers(analyses.under(active.setting)));
      check({ active, document, flow, answers: answers.get(active) }, action, into);
    }
  }
}

/** The analyses of one flow, one per setting, shared by all rules. */
class Analyses {
  readonly #flow: Flow;
  readonly #bySetting = new Map<Setting['contract'], Analysis>();

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** All settings of a run differ in the contract only. */
  under(setting: Setting): Analysis {
    let analysis = this.#bySetting.get(setting.contract);
    if (analysis === undefined) {
      analysis = new Analysis(this.#flow, setting);
      this.#bySetting.set(setting.contract, analysis);
    }
    return analysis;
  }
}

interface Run<Subject> {
  readonly active: ActiveRule<Subject>;
  readonly document: FlowDocument;
  readonly flow: Flow | undefined;
  readonly answers: unknown;
}

function check<Subject>(run: Run<Subject>, subject: Subject, into: RuleFinding[]): void {
  const { active, flow } = run;
  const { id, rule } = active;
  try {
    const context = { document: run.document, setting: active.setting };
    for (const finding of active.check(subject, run.answers, context)) {
      into.push({ rule: id, contract: rule.contract, flow, finding, definition: rule });
    }
  } catch (error) {
    const finding: Finding = {
      at: headOf(subject, run.document),
      message: 'crashed',
      data: { rule: id, ...crashData(error) },
    };
    into.push({ rule: RULE_CRASH, contract: ruleCrash.contract, flow, finding, definition: ruleCrash });
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
