import { type Action, type Flow, findMember, join, type Place } from '@callflow-lint/core/flow';
import { ACTION_MEMBERS, BODY_MEMBERS, type MemberKind } from '@callflow-lint/core/machine';
import type { Member, SyntaxNode } from '@callflow-lint/core/source';

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
export function misfitMembers(flow: Flow): readonly MisfitMember[] {
  const misfits: MisfitMember[] = [];
  const { object } = flow;
  // A nested flow has no members of its own, but the action that nests it; that one is read like every other.
  if (flow.nestedIn === undefined && object !== undefined) {
    for (const { name, expected } of OF_FLOW) check(findMember(object, name), name, expected, flow, misfits);
  }
  for (const action of flow.actions) {
    for (const { name, expected } of OF_ACTION) check(action.own[name], name, expected, action, misfits);
  }
  return misfits;
}

const OF_FLOW = Object.entries(BODY_MEMBERS).map(([name, expected]) => ({ name, expected }));

/** That an action has no type it can have is said by unknown-action-type. */
const OF_ACTION = (['id', 'next_id', 'option', 'tm_execute'] as const).map((name) => ({
  name,
  expected: ACTION_MEMBERS[name],
}));

function check(
  member: Member | undefined,
  name: string,
  expected: MemberKind,
  holder: Flow | Action,
  into: MisfitMember[],
): void {
  const value = member?.value;
  if (member === undefined || value === undefined || isOfKind(value, expected)) return;
  const at = { pointer: join(holder.pointer, member.key.value), start: value.start, end: value.end };
  into.push({ name, expected, value, at, action: 'actions' in holder ? undefined : holder });
}

const KINDS: Readonly<Record<MemberKind, SyntaxNode['kind']>> = { text: 'string', list: 'array', object: 'object' };

function isOfKind(value: SyntaxNode, kind: MemberKind): boolean {
  return value.kind === 'null' || value.kind === KINDS[kind];
}
