/**
 * The answer to a question about all runs of a flow. `unknown` stands where states had to be merged and no run was found
 * that proves the answer.
 */
export type Verdict = 'always' | 'sometimes' | 'never' | 'unknown';
