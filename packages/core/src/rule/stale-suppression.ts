import { defineRule } from './rule.ts';

/** The id under which suppressions that hide nothing are reported. */
export const STALE_SUPPRESSION = 'stale-suppression';

const NOBODY = 'No call is concerned, but the next fault of this kind may be overlooked.';

/**
 * The rule `stale-suppression`. It checks nothing by itself: what a suppression hides is only known when all other findings
 * are there, so the report yields its findings.
 */
export const staleSuppression = defineRule({
  summary: 'A suppression or an entry of the baseline that hides nothing.',
  group: 'housekeeping',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    stale: {
      text: 'This {{where}} turns off {{rule}}, which has nothing to report there.',
      consequence: 'none',
      caller: NOBODY,
    },
    unknown: {
      text: 'This {{where}} turns off {{rule}}, but there is no such rule.',
      consequence: 'none',
      caller: NOBODY,
      help: 'Name the rule as the report does.',
    },
    mistyped: {
      text: 'This {{where}} turns off {{rule}}, but there is no such rule; it may mean {{meant}}.',
      consequence: 'none',
      caller: NOBODY,
      help: 'Name the rule as the report does.',
    },
    nameless: {
      text: 'This {{where}} names no rule to turn off, so it hides nothing.',
      consequence: 'none',
      caller: NOBODY,
      help: 'Name the rules whose findings are accepted.',
    },
    unexplained: {
      text: 'This {{where}} turns off {{rule}} without a reason, so it does not count: the configuration asks for reasons.',
      consequence: 'none',
      caller: NOBODY,
      help: 'Write the reason behind the rule: RULE -- reason.',
    },
    notAllowed: {
      text: 'This {{where}} turns off {{rule}}, but the configuration does not allow that in flows, so it does not count.',
      consequence: 'none',
      caller: NOBODY,
      help: 'Remove it, or ask for an entry in the configuration.',
    },
    baseline: {
      text: 'The baseline accepts {{count}} more of {{rule}} in {{subject}} than there are.',
      consequence: 'none',
      caller: NOBODY,
      help: 'Bring the baseline up to date with --update-baseline.',
    },
  },
  help: 'Remove it.',
  on: 'document',
  check: () => [],
});
