import type { Fact } from '@callflow-lint/core/facts';
import type { AnyRule, Plugin } from '@callflow-lint/core/rule';
import { rules as ownRules } from '@callflow-lint/rules';

/** The rules of a plugin by the ids that they go by: with the name of the plugin before. */
export function rulesOfPlugin({ name, rules, docs }: Plugin): [string, AnyRule][] {
  return Object.entries(rules).map(([id, rule]) => [
    `${name}/${id}`,
    { ...rule, docs: docs.replaceAll('{id}', id), ...(rule.needs !== undefined && { needs: rule.needs.map(ownFact) }) },
  ]);
}

/**
 * A plugin brings the facts of the core that it was installed with. Those that our own rules ask for as well are worked out by our
 * core, so that they are worked out once, and by one version.
 */
function ownFact(fact: Fact): Fact {
  return ours.get(fact.name) ?? fact;
}

const ours = new Map(
  Object.values<AnyRule>(ownRules).flatMap(({ needs = [] }) => needs.map((fact) => [fact.name, fact])),
);
