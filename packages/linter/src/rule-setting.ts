import type { Level, RuleOptionValues } from '@callflow-lint/core/rule';

/** The level of a rule, or a list of the level and of what its options are set to. */
export type RuleSetting = Level | readonly [level: Level, options?: RuleOptionValues];

/** Settings by rule id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

export function levelIn(setting: RuleSetting): Level {
  return typeof setting === 'string' ? setting : setting[0];
}

export function optionsIn(setting: RuleSetting): RuleOptionValues | undefined {
  return typeof setting === 'string' ? undefined : setting[1];
}

/** Settings with others over them; a level without options leaves the options as they were. */
export function mergeRules(rules: RuleSettings | undefined, stronger: RuleSettings | undefined): RuleSettings {
  const merged: Record<string, RuleSetting> = { ...rules };
  for (const [id, setting] of Object.entries(stronger ?? {})) {
    const before = merged[id];
    const options = optionsIn(setting) ?? (before === undefined ? undefined : optionsIn(before));
    merged[id] = options === undefined ? setting : [levelIn(setting), options];
  }
  return merged;
}
