export type { Finding, Fix, RelatedPlace } from './finding.ts';
export { definePlugin, type Plugin } from './plugin.ts';
export {
  CONSEQUENCES,
  type Consequence,
  defineRule,
  LEVELS,
  type Level,
  type Message,
  RULE_GROUPS,
  type Rule,
  type RuleContext,
  type RuleGroup,
} from './rule.ts';
export { RULE_CRASH, ruleCrash } from './rule-crash.ts';
export type {
  CountShape,
  FlagShape,
  OptionShape,
  OptionValue,
  RuleOption,
  RuleOptions,
  RuleOptionValues,
  TextShape,
} from './rule-option.ts';
export { type AnyRule, type ContractChoice, prepareRules, type RuleSet, type RunSettings } from './rule-set.ts';
export { type RuleFinding, runRuleSet, runRules } from './run.ts';
export { STALE_SUPPRESSION, staleSuppression } from './stale-suppression.ts';
