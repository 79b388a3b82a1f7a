export { rules } from '@callflow-lint/rules';
export { ConfigError } from './config-error.ts';
export { mayHoldFlow } from './may-hold-flow.ts';
export { OptionError } from './option-error.ts';
export type { FlowOptions, LintOptions } from './options.ts';
export { overrideOptions } from './override-options.ts';
export { isOfPlugin, withoutPluginRules } from './plugin-options.ts';
export { PRESETS, type PresetName } from './preset.ts';
export { type Names, renderFlow } from './render-flow.ts';
export { levelIn, mergeRules, optionsIn, type RuleSetting, type RuleSettings } from './rule-setting.ts';
export {
  type FileInfo,
  type FixResult,
  type FlowSummary,
  isMeantAsFlow,
  type LintResult,
  lint,
  type Session,
  type Source,
  session,
} from './session.ts';
