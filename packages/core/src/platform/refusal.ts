/** Why the platform refuses a flow on upload, in its own words. */
export type Refusal = 'INVALID_JSON_BODY' | 'INVALID_ACTION_TYPE' | 'INVALID_ANONYMOUS_VALUE';
