import type { ActionType } from '../platform/index.ts';

/** What a rule works out about a type of action, once for all its actions. */
export function perType<Known>(workOut: (type: ActionType) => Known): (type: ActionType) => Known {
  const known = new Map<ActionType, { readonly of: Known }>();
  return (type) => {
    let entry = known.get(type);
    if (entry === undefined) {
      entry = { of: workOut(type) };
      known.set(type, entry);
    }
    return entry.of;
  };
}
