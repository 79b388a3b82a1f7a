import { type Action, type Flow, findMember, join, type Place } from '@callflow-lint/core/flow';
import { ACTION_MEMBERS, BODY_MEMBERS, type MemberKind } from '@callflow-lint/core/machine';
import type { ObjectNode, SyntaxNode } from '@callflow-lint/core/source';

/** A member of a flow or an action that the platform cannot read. */
export interface MisfitMember {
  readonly name: string;
  readonly expected: MemberKind;
  readonly value: SyntaxNode;
  readonly at: Place;
  /** Undefined for a member of the flow itself. */
  readonly action: Action | undefined;
}

/** The members that make the platform refuse the flow or, among nested actions, the action around it. */
export function misfitMembers(flow: Flow): MisfitMember[] {
  const misfits: MisfitMember[] = [];
  // A nested flow has no members of its own, but the action that nests it; that one is read like every other.
  if (flow.nestedIn === undefined && flow.object !== undefined) {
    collect(flow.object, BODY_MEMBERS, flow.pointer, undefined, misfits);
  }
  for (const action of flow.actions) {
    if (action.object !== undefined) collect(action.object, ACTION_MEMBERS, action, action, misfits);
  }
  return misfits;
}

type Kinds = Readonly<Record<string, MemberKind>>;

function collect(
  object: ObjectNode,
  kinds: Kinds,
  holder: string | Action,
  action: Action | undefined,
  into: MisfitMember[],
): void {
  for (const member of object.members) {
    const name = member.key.value.toLowerCase();
    const { value } = member;
    const expected = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    // That an action has no type it can have is said by unknown-action-type.
    if (expected === undefined || value === undefined || name === 'type' || isOfKind(value, expected)) continue;
    if (findMember(object, name) !== member) continue;
    const pointer = join(typeof holder === 'string' ? holder : holder.pointer, member.key.value);
    into.push({ name, expected, value, at: { pointer, start: value.start, end: value.end }, action });
  }
}

const KINDS: Readonly<Record<MemberKind, SyntaxNode['kind']>> = { text: 'string', list: 'array', object: 'object' };

function isOfKind(value: SyntaxNode, kind: MemberKind): boolean {
  return value.kind === 'null' || value.kind === KINDS[kind];
}
