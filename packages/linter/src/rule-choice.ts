import { type AnyRule, LEVELS, type Level, type Message, prepareRules, type RuleSet } from '@callflow-lint/core/rule';
import { type LintOptions, presetsOf } from './options.ts';
import { PRESETS } from './preset.ts';
import { levelIn, optionsIn } from './rule-setting.ts';

/** Which rules run on a flow, and at which level each. */
export interface RuleChoice {
  readonly set: RuleSet;
  /** The level of a rule, or of one kind of its findings. */
  readonly levelOf: (ruleId: string, message?: Message) => Level;
}

/** Prepares the rules that the options ask for. The options have to make sense. */
export function chooseRules(rules: ReadonlyMap<string, AnyRule>, options: LintOptions): RuleChoice {
  const isStrict = presetsOf(options).includes('strict');
  const settings = new Map(Object.entries(options.rules ?? {}));
  const levels = new Map([...rules].map(([id, rule]) => [id, levelIn(settings.get(id) ?? presetLevel(rule, options))]));
  const levelOf: RuleChoice['levelOf'] = (id, message) => {
    const level = levels.get(id) ?? 'off';
    return level === 'error' && message?.level !== undefined && !isStrict ? message.level : level;
  };
  const active = new Map([...rules].filter(([id]) => levelOf(id) !== 'off'));
  const set = prepareRules(active, {
    contract: options.contract ?? 'both',
    channel: options.channel ?? 'call',
    declared: options.declared,
    project: options.project,
    rendered: options.rendered,
    ruleOptions: new Map([...settings].map(([id, setting]) => [id, optionsIn(setting) ?? {}])),
  });
  return { set, levelOf };
}

/** Of several presets, the strictest level. */
function presetLevel(rule: AnyRule, options: LintOptions): Level {
  const levels = presetsOf(options).map((preset) => PRESETS[preset].levelOf(rule));
  return LEVELS.find((level) => levels.includes(level)) ?? 'off';
}
