import type { Region } from '@callflow-lint/core/facts';
import { type Action, type Flow, identify, type Reference } from '@callflow-lint/core/flow';
import type { SyntaxNode } from '@callflow-lint/core/source';
import { findMeant } from '../dangling-target/meant.ts';
import { isCountless } from '../goto-without-count/countless.ts';

/** True when another rule reports why the region is unreachable: one root cause is one finding. */
export function hasOtherCause(region: Region, meant: ReadonlySet<Action>): boolean {
  const { head, actions, cause, from } = region;
  return (
    cause === 'step-cap' ||
    meant.has(head) ||
    isBehindFaultyJump(region) ||
    isHiddenByDuplicate(head) ||
    isJumpedToWithoutCount(head) ||
    from.some(isCountless) ||
    isNamedInVain(head, actions)
  );
}

/** The jump of the action above has no target or a lost one, and so does not come to the action below either. */
function isBehindFaultyJump({ head, dropper }: Region): boolean {
  const before = head.flow.actions[head.index - 1];
  if (before === undefined) return false;
  const isDropped = dropper?.action === before && TARGET_FAULTS.some((reason) => dropper.reasons.has(reason));
  return isDropped || before.references.some((reference) => reference.name === 'next_id' && isLost(reference));
}

const TARGET_FAULTS = ['no-target', 'target-not-found'] as const;

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
  const lost = flow.actions.flatMap(({ references }) => references).filter(isLost);
  return new Set(lost.slice(0, MAX_SEARCHES).flatMap((reference) => findMeant(reference)?.action ?? []));
}

function isLost({ id, from }: Reference): boolean {
  return id !== undefined && !from.flow.byId.has(id);
}

/** In a flow where this many jumps lead nowhere, misspelt ids are not what is wrong. */
const MAX_SEARCHES = 20;

/** On the engine a goto without a count never jumps. */
function isJumpedToWithoutCount(head: Action): boolean {
  return head.id !== undefined && head.flow.referencesTo(head.id).some(({ from }) => isCountless(from));
}

/** An action names the head where the platform does not look: beside the options, or in a type that it does not know. */
function isNamedInVain(head: Action, region: readonly Action[]): boolean {
  if (head.id === undefined) return false;
  return head.flow.actions.some((action) => {
    if (region.includes(action)) return false;
    const read = new Set<SyntaxNode>([
      ...action.references.map(({ node }) => node),
      ...(action.idNode ? [action.idNode] : []),
    ]);
    return mentions(action.node, head.id as string, read);
  });
}

/** Whether a text stands for the id anywhere below a node, apart from the nodes that are read and from nested flows. */
function mentions(node: SyntaxNode, id: string, read: ReadonlySet<SyntaxNode>): boolean {
  if (read.has(node)) return false;
  if (node.kind === 'string') return identify(node.value) === id;
  if (node.kind === 'array') return node.elements.some((element) => mentions(element, id, read));
  if (node.kind !== 'object') return false;
  return node.members.some(
    ({ key, value }) => key.value !== 'actions' && value !== undefined && mentions(value, id, read),
  );
}
