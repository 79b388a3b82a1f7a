import * as facts from '@callflow-lint/core/facts';
import type { AnyRule, Plugin } from '@callflow-lint/core/rule';

type Fact = facts.Fact;

/** The rules of a plugin by the ids that they go by: with the name of the plugin before. */
export function rulesOfPlugin({ name, rules, docs }: Plugin): [string, AnyRule][] {
  return Object.entries(rules).map(([id, rule]) => [
    `${name}/${id}`,
    { ...rule, docs: docs.replaceAll('{id}', id), ...(rule.needs !== undefined && { needs: rule.needs.map(ownFact) }) },
  ]);
}

/**
 * A plugin brings the facts of the core that it was installed with. Those that we have too are worked out by us, so that they are
 * worked out once, and by one version.
 */
function ownFact(fact: Fact): Fact {
  return ours.get(fact.name) ?? fact;
}

const ours = new Map((Object.values(facts) as unknown[]).filter(isFact).map((fact) => [fact.name, fact] as const));

function isFact(value: unknown): value is Fact {
  return typeof value === 'object' && value !== null && 'build' in value && 'name' in value;
}
