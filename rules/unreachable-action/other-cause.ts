import type { Region } from '@callflow-lint/core/facts';
import type { Action, Flow } from '@callflow-lint/core/flow';
import { findMeant } from '../dangling-target/meant.ts';
import { isCountless } from '../goto-without-count/countless.ts';

/** True when another rule reports why the region is unreachable: one root cause is one finding. */
export function hasOtherCause({ head, cause, dropper }: Region, meant: ReadonlySet<Action>): boolean {
  return (
    cause === 'step-cap' ||
    dropper?.reason === 'no-target' ||
    dropper?.reason === 'target-not-found' ||
    isHiddenByDuplicate(head) ||
    meant.has(head) ||
    isJumpedToWithoutCount(head)
  );
}

/** Look-ups take the first copy of an id, so neither a later copy nor what stands behind it is ever found. */
function isHiddenByDuplicate(head: Action): boolean {
  const before = head.flow.actions[head.index - 1];
  return isLaterCopy(head) || (before !== undefined && isLaterCopy(before));
}

function isLaterCopy({ id, flow, index }: Action): boolean {
  return id !== undefined && flow.byId.get(id)?.index !== index;
}

/** The actions that jumps with misspelt ids were probably meant to lead to. */
export function meantActions(flow: Flow): ReadonlySet<Action> {
  const dangling = flow.actions
    .flatMap(({ references }) => references)
    .filter(({ id }) => id !== undefined && !flow.byId.has(id))
    .slice(0, MAX_SEARCHES);
  return new Set(dangling.flatMap((reference) => findMeant(reference)?.action ?? []));
}

/** In a flow where this many jumps lead nowhere, misspelt ids are not what is wrong. */
const MAX_SEARCHES = 20;

/** On the engine a goto without a count never jumps. */
function isJumpedToWithoutCount(head: Action): boolean {
  return head.id !== undefined && head.flow.referencesTo(head.id).some(({ from }) => isCountless(from));
}
