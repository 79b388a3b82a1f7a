import type { AnyRule, Level } from '@callflow-lint/core/rule';

/** A named choice of rules and levels. */
export type PresetName = 'recommended' | 'strict' | 'documented' | 'security';

interface Preset {
  /** What it is for, in one sentence. */
  readonly summary: string;
  readonly levelOf: (rule: AnyRule) => Level;
}

/** The presets. Levels follow from what rules say about themselves; no rule is listed here. */
export const PRESETS: Readonly<Record<PresetName, Preset>> = {
  recommended: {
    summary: 'What every flow should pass: findings that are true for every team, each at its own level.',
    levelOf: (rule) => rule.level,
  },
  strict: {
    summary: 'Every rule, and every finding is an error.',
    levelOf: () => 'error',
  },
  documented: {
    summary: 'The recommended rules, without those about what the deployed engine does otherwise than documented.',
    levelOf: (rule) => (rule.contract === 'engine' ? 'off' : rule.level),
  },
  security: {
    summary: 'Only fraud, injection, secrets and consent, and what keeps a file from being read.',
    levelOf: securityLevel,
  },
};

/** Their names. */
export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[];

/** Opt-in rules of the group are on as well; a file that cannot be read hides what this preset looks for. */
function securityLevel(rule: AnyRule): Level {
  if (rule.group === 'syntax') return rule.level;
  if (rule.group !== 'security') return 'off';
  return rule.level === 'off' ? 'warn' : rule.level;
}
