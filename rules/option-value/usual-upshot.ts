import type { Action } from '@callflow-lint/core/flow';
import type { Upshot } from '@callflow-lint/core/platform';

/** What comes of an option that the action cannot do without, where nothing special is known. */
export function usualUpshot({ label, type }: Action): Upshot {
  return type?.onBadOption === 'drop'
    ? { consequence: 'dropped', caller: `The call is dropped when ${label} runs.` }
    : { consequence: 'skipped', caller: `Nothing comes of ${label}: the call runs on with what comes next.` };
}
