import { nearest } from '@callflow-lint/core/source';
import { isOfPlugin } from '../plugin-options.ts';
import type { Config } from './config-shape.ts';

/** The ids of rules of plugins that a configuration names and that are not there, in sentences. */
export function problemsWithPluginRules(config: Config, ids: readonly string[]): readonly string[] {
  const levels = [config.rules, ...(config.overrides ?? []).map(({ rules }) => rules)];
  const named = new Set([
    ...levels.flatMap((rules) => Object.keys(rules ?? {})),
    ...(config.suppressions ?? []).map(({ rule }) => rule),
  ]);
  return [...named]
    .filter((id) => isOfPlugin(id) && !ids.includes(id))
    .map((id) => {
      const meant = nearest(id, ids);
      return `There is no rule "${id}" in its plugins.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`;
    });
}
