import type { Member, ObjectNode } from '../source/index.ts';

/** What stands on an action itself: the members that the platform reads, by their names, and whatever else there is. */
export interface OwnMembers extends Readonly<Record<Name, Member | undefined>> {
  /** What is not read there; it is dropped when the flow is stored. */
  readonly unread: readonly Member[];
}

type Name = 'id' | 'next_id' | 'type' | 'option' | 'tm_execute';

const NAMES: ReadonlyMap<string, Name> = new Map(
  (['id', 'next_id', 'type', 'option', 'tm_execute'] as const).map((name) => [name, name]),
);

/** Looks at each member once, whatever is asked about them later. Of several spellings of one name the last one is read. */
export function readOwnMembers(members: ObjectNode['members']): OwnMembers {
  const unread: Member[] = [];
  const own = { id: NONE, next_id: NONE, type: NONE, option: NONE, tm_execute: NONE, unread };
  for (const member of members) {
    const name = NAMES.get(member.key.value) ?? NAMES.get(member.key.value.toLowerCase());
    if (name === undefined) unread.push(member);
    else own[name] = member;
  }
  return own;
}

const NONE: Member | undefined = undefined as Member | undefined;
