import { RULE_CRASH, type RuleOptionValues } from '@callflow-lint/core/rule';
import type { Rule, SourceCode } from 'eslint';
import { findingsIn } from './findings.ts';
import type { AskedRules } from './session-for.ts';
import { tell } from './tell.ts';

/** The rules that ESLint asks about a document, by id, each with the context through which it answers. */
type Round = Map<string, Rule.RuleContext>;

/** The round in which ESLint is still asking: it asks about one document after the other. */
let open: { readonly sourceCode: SourceCode; readonly round: Round } | undefined;

/** What a rule listens to that leaves the answer to another one. ESLint asks every rule about every file, so nothing is made for it. */
const NOTHING: Rule.RuleListener = {};

/**
 * What a rule listens to. ESLint asks all rules before it looks at a document, and the first one that it asks answers for all of them:
 * so one analysis is enough, and it knows which rules are on.
 */
export function listenerFor(id: string, context: Rule.RuleContext): Rule.RuleListener {
  const { sourceCode } = context;
  // A rule that is asked again begins another round: people may lint one source code twice.
  if (open?.sourceCode === sourceCode && !open.round.has(id)) {
    open.round.set(id, context);
    return NOTHING;
  }
  const round: Round = new Map([[id, context]]);
  open = { sourceCode, round };
  return { [sourceCode.ast.type]: () => answer(round, context) };
}

/** What the options of a rule are set to; undefined where ESLint says nothing. */
function optionsOf({ options }: Rule.RuleContext): RuleOptionValues | undefined {
  return (options as readonly RuleOptionValues[])[0];
}

/** The rules of the round before. */
let before: AskedRules = new Map();

/** By the ids of the rules and what their options are set to: files of one entry of a configuration have the same. */
const known = new Map<string, AskedRules>();

/** The rules of a round; always the same object for the same rules. */
function rulesIn(round: Round): AskedRules {
  if (!isAsBefore(round)) {
    const rules = new Map([...round].map(([id, context]) => [id, optionsOf(context)] as const));
    const key = [...rules].map(([id, options]) => (options === undefined ? id : id + JSON.stringify(options))).join();
    before = known.get(key) ?? rules;
    known.set(key, before);
  }
  return before;
}

/** Asked before anything is made of a round, because nearly every file is asked about like the one before. */
function isAsBefore(round: Round): boolean {
  if (round.size !== before.size) return false;
  for (const [id, context] of round) if (!before.has(id) || before.get(id) !== optionsOf(context)) return false;
  return true;
}

function answer(round: Round, context: Rule.RuleContext): void {
  open = undefined;
  for (const finding of findingsIn(context, rulesIn(round))) {
    const { rule, message } = finding.diagnostic;
    const asked = round.get(rule);
    if (asked !== undefined) tell(finding, asked);
    else if (rule === RULE_CRASH) throw new Error(`eslint-plugin-callflow: ${message}`);
  }
}
