export type { Finding, Fix, RelatedPlace } from './finding.ts';
export { type Consequence, defineRule, type Level, type Message, type Rule, type RuleContext, type RuleGroup } from './rule.ts';
