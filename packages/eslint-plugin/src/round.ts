import { RULE_CRASH, type RuleOptionValues } from '@callflow-lint/core/rule';
import type { Rule, SourceCode } from 'eslint';
import { findingsIn } from './findings.ts';
import { tell } from './tell.ts';

/** The rules that ESLint asks about a document, by id, each with the context through which it answers. */
type Round = Map<string, Rule.RuleContext>;

/** Rounds in which ESLint is still asking. */
const rounds = new WeakMap<SourceCode, Round>();

/** What a rule listens to that leaves the answer to another one. ESLint asks every rule about every file, so nothing is made for it. */
const NOTHING: Rule.RuleListener = {};

/**
 * What a rule listens to. ESLint asks all rules before it looks at a document, and the first one that it asks answers for all of them:
 * so one analysis is enough, and it knows which rules are on.
 */
export function listenerFor(id: string, context: Rule.RuleContext): Rule.RuleListener {
  const { sourceCode } = context;
  const open = rounds.get(sourceCode);
  // A rule that is asked again begins another round: people may lint one source code twice.
  if (open !== undefined && !open.has(id)) {
    open.set(id, context);
    return NOTHING;
  }
  const round: Round = new Map([[id, context]]);
  rounds.set(sourceCode, round);
  return { [sourceCode.ast.type]: () => answer(round, context) };
}

/** What the options of a rule are set to; undefined where ESLint says nothing. */
function optionsOf({ options }: Rule.RuleContext): RuleOptionValues | undefined {
  return (options as readonly RuleOptionValues[])[0];
}

function answer(round: Round, context: Rule.RuleContext): void {
  rounds.delete(context.sourceCode);
  for (const finding of findingsIn(context, new Map([...round].map(([id, each]) => [id, optionsOf(each)])))) {
    const { rule, message } = finding.diagnostic;
    const asked = round.get(rule);
    if (asked !== undefined) tell(finding, asked);
    else if (rule === RULE_CRASH) throw new Error(`eslint-plugin-callflow: ${message}`);
  }
}
