import type { BranchKeys, Region } from '@callflow-lint/core/facts';
import { type Action, type Flow, identify, type Reference, rememberLast } from '@callflow-lint/core/flow';
import { readUuid } from '@callflow-lint/core/platform';
import type { SyntaxNode } from '@callflow-lint/core/source';
import { findMeant } from '../dangling-target/meant.ts';
import { isCountless } from '../goto-without-count/countless.ts';
import { isMalformed } from '../malformed-resource-id/malformed.ts';
import { deadKeys } from '../unmatchable-branch-key/dead-keys.ts';
import { holdsUnreadable, isMiswritten } from './spoilt.ts';

/** What other rules tell about the actions that could lead somewhere. */
export interface Told {
  /** A condition on the time that decides nothing. */
  readonly byTime: (action: Action) => boolean;
  /** An action of a loop that no call leaves. */
  readonly byLoop: (action: Action) => boolean;
  /** Keys of branches that never match. */
  readonly keys: BranchKeys;
}

/** True when another rule reports why the region is unreachable: one root cause is one finding. */
export function hasOtherCause(region: Region, meant: ReadonlySet<Action>, told: Told): boolean {
  const { head, actions, cause, from } = region;
  return (
    cause === 'step-cap' ||
    meant.has(head) ||
    isBehindFault(region) ||
    isHiddenByDuplicate(head) ||
    isJumpedToWithoutCount(head) ||
    from.some(isCountless) ||
    from.some(told.byTime) ||
    (from.length > 0 && from.every(told.byLoop)) ||
    from.some(isMiswritten) ||
    (from.length > 0 && holdsUnreadable(head.flow)) ||
    isBehindDeadKeys(region, told.keys) ||
    isNamedInVain(head, actions)
  );
}

/**
 * The action above has a fault of its own by which it does not come to the action below, or by which it comes there after
 * all: a jump without a target or to a lost one, a next_id or another id that the platform cannot read.
 */
function isBehindFault({ head, dropper }: Region): boolean {
  const before = head.flow.actions[head.index - 1];
  if (before === undefined) return false;
  const isDropped = dropper?.action === before && TARGET_FAULTS.some((reason) => dropper.reasons.has(reason));
  return isDropped || before.references.some(isLostNext) || isSkipped(before);
}

function isLostNext({ name, text, id, from }: Reference): boolean {
  return name === 'next_id' && (readUuid(text) === undefined || (id !== undefined && !from.flow.byId.has(id)));
}

function isSkipped({ type, ids }: Action): boolean {
  return type?.onBadOption === 'skip' && ids.some(isMalformed);
}

const TARGET_FAULTS = ['no-target', 'target-not-found'] as const;

/** Whatever could lead there is a key of a branch that what is stored can never equal. */
function isBehindDeadKeys({ head, from }: Region, keys: BranchKeys): boolean {
  return from.length > 0 && from.every((action) => isBehindDeadKey(head, action, keys));
}

function isBehindDeadKey({ id }: Action, from: Action, keys: BranchKeys): boolean {
  const jumps = from.references.filter((reference) => id !== undefined && reference.id === id);
  if (jumps.length === 0) return false;
  const dead = deadKeys(from, keys);
  return jumps.every((jump) => dead.some(({ key }) => key === jump.key));
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

/**
 * An action names the head where the platform does not look: beside the options, in a type that it does not know, or
 * under a key that is written once more below it.
 */
function isNamedInVain(head: Action, region: readonly Action[]): boolean {
  if (head.id === undefined) return false;
  return (
    namedInVain(head.flow)
      .get(head.id)
      ?.some((action) => !region.includes(action)) ?? false
  );
}

/** The actions that name an id where the platform does not look, by that id. */
const namedInVain = rememberLast((flow: Flow): ReadonlyMap<string, readonly Action[]> => {
  const index = new Map<string, Action[]>();
  for (const action of flow.actions) {
    const note = (id: string): void => {
      const named = index.get(id);
      if (named === undefined) index.set(id, [action]);
      else if (named.at(-1) !== action) named.push(action);
    };
    idsBelow(action.node, nodesRead(action), note);
  }
  return index;
});

/** No id is longer; what callers hear mostly is. */
const LONGEST_ID = 100;

function nodesRead({ references, idNode }: Action): ReadonlySet<SyntaxNode> {
  // Of the values of one key the last one is read.
  const last = new Map<string, SyntaxNode>(references.map(({ pointer, node }) => [pointer, node]));
  return new Set<SyntaxNode>([...last.values(), ...(idNode ? [idNode] : [])]);
}

/** The ids that texts below a node stand for, apart from the nodes that are read and from nested flows; at any depth. */
function idsBelow(root: SyntaxNode, read: ReadonlySet<SyntaxNode>, note: (id: string) => void): void {
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'string') {
      const id = node.value.length > LONGEST_ID || read.has(node) ? undefined : identify(node.value);
      if (id !== undefined) note(id);
    } else if (node.kind === 'array') {
      for (const element of node.elements) open.push(element);
    } else if (node.kind === 'object') {
      for (const { key, value } of node.members) {
        if (key.value !== 'actions' && value !== undefined) open.push(value);
      }
    }
  }
}
