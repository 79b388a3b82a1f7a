import { Project } from '@callflow-lint/core/facts';
import { readDocument } from '@callflow-lint/core/flow';
import { type Diagnostic, diagnose, fixUntilStable } from '@callflow-lint/core/report';
import { type AnyRule, RULE_CRASH, type RuleFinding, runRules } from '@callflow-lint/core/rule';
import { parse } from '@callflow-lint/core/source';
import type { Case } from './case.ts';
import { renderReport } from './render-report.ts';

/** A rule and the id it goes by: the name of its folder. */
export interface NamedRule {
  readonly id: string;
  readonly rule: AnyRule;
}

/** What came of a case. */
export interface CaseResult {
  /** What is wrong, in sentences; empty when the case holds. */
  readonly failures: readonly string[];
  /** What the case's blocks should hold. */
  readonly report: string;
  readonly fixed: string;
  /** The ids of the messages that were reported. */
  readonly messages: readonly string[];
}

/** Runs one rule, and no other, over the flow of a case. */
export function runCase(named: NamedRule, tested: Case): CaseResult {
  const { findings, diagnostics } = lint(named, tested, tested.flow);
  const fixed = fix(named, tested, tested.fixed?.safety ?? 'safe');
  const report = renderReport(diagnostics);
  return {
    failures: [
      ...problemsWithFlow(named, tested),
      ...problemsWithFindings(named, tested, diagnostics),
      ...problemsWithFix(named, tested, diagnostics),
      ...difference('report', tested.report?.text, report),
      ...difference('fixed', tested.fixed?.text, fixed),
    ],
    report,
    fixed,
    messages: findings.filter((found) => found.rule === named.id).map((found) => found.finding.message),
  };
}

function lint({ id, rule }: NamedRule, { settings, options, isProject }: Case, text: string) {
  const document = readDocument(parse(text), 'project.json');
  const project = isProject ? Project.of([document]) : undefined;
  const findings: RuleFinding[] = runRules(document, new Map([[id, rule]]), {
    ...settings,
    project,
    ruleOptions: new Map([[id, options]]),
  });
  const level = rule.level === 'off' ? 'warn' : rule.level;
  return { findings, diagnostics: diagnose(document, findings, () => level) };
}

function fix(named: NamedRule, tested: Case, safety: 'safe' | 'suggestion'): string {
  return fixUntilStable(tested.flow, (text) => lint(named, tested, text).diagnostics, { safety }).text;
}

/** A mistake in the page itself would let a `Not reported` pass for the wrong reason. */
function problemsWithFlow({ rule }: NamedRule, { flow, language, isBroken }: Case): string[] {
  if (rule.group === 'syntax') return [];
  const tree = parse(flow);
  const hasProblems = tree.problems.some(({ jsonc }) => !jsonc || language === 'json');
  if (hasProblems && !isBroken) return ['The flow of the page does not parse.'];
  if (!hasProblems && isBroken) return ['The flow of the page is called broken, but parses.'];
  return readDocument(tree).flows.length === 0 ? ['The block of the page holds no flow.'] : [];
}

function problemsWithFindings({ id }: NamedRule, { expected }: Case, diagnostics: readonly Diagnostic[]): string[] {
  const crash = diagnostics.find(({ rule }) => rule === RULE_CRASH);
  if (crash !== undefined) return [crash.message];
  if (expected === 'reported') return diagnostics.length === 0 ? [`Expected a finding of ${id}, got none.`] : [];
  return diagnostics.length === 0 ? [] : [`Expected no finding of ${id}, got:\n${renderReport(diagnostics)}`];
}

/** A safe fix leaves a text that parses and from which the finding is gone. */
function problemsWithFix(named: NamedRule, tested: Case, diagnostics: readonly Diagnostic[]): string[] {
  const promised = diagnostics.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length;
  if (promised === 0) return [];
  const text = fix(named, tested, 'safe');
  const left = lint(named, tested, text).diagnostics;
  if (left.length > diagnostics.length - promised) return [`After the safe fixes this is left:\n${renderReport(left)}`];
  return parse(text).problems.length > parse(tested.flow).problems.length ? ['The fixed flow does not parse.'] : [];
}

function difference(name: string, written: string | undefined, actual: string): string[] {
  if (written === undefined || written === actual) return [];
  return [`The block "${name}" differs. It says:\n${written}\n\nbut it is:\n${actual}`];
}
