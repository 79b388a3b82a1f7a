import type { BranchKeys, UnmatchedKey } from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';

/** A key that no call ever matches, where it is known why. */
export type DeadKey = UnmatchedKey & { readonly why: (typeof REASONS)[number] };

const REASONS = ['letters', 'long', 'emptied', 'values'] as const;

/** The dead keys of a branch, in the order written. */
export function deadKeys(branch: Action, keys: BranchKeys): readonly DeadKey[] {
  return keys.unmatched(branch).filter(isDead);
}

function isDead(key: UnmatchedKey): key is DeadKey {
  return REASONS.some((reason) => reason === key.why);
}
