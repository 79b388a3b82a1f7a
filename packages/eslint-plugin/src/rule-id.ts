import type { rules } from '@callflow-lint/linter';

/** The id of a rule. The build writes the ids out, so that users need no other package for the types. */
export type RuleId = keyof typeof rules;
