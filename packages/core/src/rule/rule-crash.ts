import { defineRule } from './rule.ts';

/** The id under which the runner reports a rule that threw. */
export const RULE_CRASH = 'rule-crash';

/**
 * The rule `rule-crash`. It checks nothing by itself: the runner yields its findings, so that a rule that throws is never
 * silent and the other rules go on.
 */
export const ruleCrash = defineRule({
  summary: 'A rule that failed while it checked this flow.',
  group: 'housekeeping',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    crashed: {
      text: 'The rule {{rule}} failed here, so its findings may be incomplete: {{error}} ({{line}}).',
      consequence: 'none',
      caller: 'Nothing is known about the call: what {{rule}} looks for was not checked to the end.',
    },
  },
  help: 'Report this with the flow, or set {{rule}} to off until it is mended.',
  on: 'document',
  check: () => [],
});
