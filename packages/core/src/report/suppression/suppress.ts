import { RULE_CRASH, type RuleFinding, STALE_SUPPRESSION, staleSuppression } from '../../rule/index.ts';
import { nearest } from '../../source/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { hides, type Suppressed, type Suppression, type SuppressionPolicy } from './suppression.ts';

/** Diagnostics with the accepted ones apart. */
export interface Sifted {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  /** Findings about suppressions that hide nothing. */
  readonly stale: readonly RuleFinding[];
}

/** What has to be known about the rules of a run. */
export interface RulesOfRun {
  readonly known: ReadonlyMap<string, unknown>;
  /** Whether a rule was run at all; of one that was not, nobody knows whether there is something to hide. */
  readonly isRun: (rule: string) => boolean;
}

/** Takes out what suppressions hide; a finding is hidden by the first of them. A rule that crashed is never hidden. */
export function suppress(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  policy: SuppressionPolicy,
  rules: RulesOfRun,
): Sifted {
  const counting = suppressions.filter((each) => refusal(each, policy) === undefined);
  const left: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  const used = new Set<string>();
  for (const diagnostic of diagnostics) {
    const { rule, range } = diagnostic;
    const index = rule === RULE_CRASH ? -1 : counting.findIndex((each) => hides(each, rule, range.start.offset));
    const by = counting[index];
    if (by === undefined) left.push(diagnostic);
    else {
      used.add(`${index} ${rule}`);
      suppressed.push({ diagnostic, by: by.by, reason: by.reason });
    }
  }
  const stale = suppressions.flatMap((each) => {
    const refused = refusal(each, policy);
    if (refused !== undefined) return [staleFinding(each, refused, each.rules.join(', '))];
    const index = counting.indexOf(each);
    return each.rules.flatMap((rule) => (used.has(`${index} ${rule}`) ? [] : staleFindings(each, rule, rules)));
  });
  return { diagnostics: left, suppressed, stale };
}

/** Why a suppression does not count; the name of a message. */
function refusal({ by, rules, reason }: Suppression, policy: SuppressionPolicy): string | undefined {
  if (by !== 'configuration' && policy.allowInline === false) return 'notAllowed';
  if (rules.length === 0) return 'nameless';
  return policy.requireReasons === true && reason === undefined ? 'unexplained' : undefined;
}

function staleFindings(suppression: Suppression, rule: string, { known, isRun }: RulesOfRun): RuleFinding[] {
  if (!known.has(rule)) {
    if (isOfAbsentPlugin(rule, known)) return [];
    const meant = nearest(rule, known.keys());
    return [staleFinding(suppression, meant === undefined ? 'unknown' : 'mistyped', rule, meant)];
  }
  return isRun(rule) ? [staleFinding(suppression, 'stale', rule)] : [];
}

/** Not everything that lints a flow loads the plugins of a project. */
function isOfAbsentPlugin(rule: string, known: RulesOfRun['known']): boolean {
  const namespace = /^[^/]+\//.exec(rule)?.[0];
  return namespace !== undefined && ![...known.keys()].some((id) => id.startsWith(namespace));
}

function staleFinding({ at, by }: Suppression, message: string, rule: string, meant = ''): RuleFinding {
  const finding = { at, message, data: { rule, meant, where: WORDS[by] } };
  return { rule: STALE_SUPPRESSION, contract: 'both', flow: undefined, finding, definition: staleSuppression };
}

const WORDS = { comment: 'comment', detail: 'detail of the flow', configuration: 'configuration' } as const;
