import type { Json } from '../source/index.ts';
import { blank } from './decoded.ts';
import { foldName, isObject } from './fields.ts';

/** An action as posted, its members read but not yet judged. */
export interface PostedAction {
  readonly type: string;
  readonly id: string | undefined;
  readonly nextId: string | undefined;
  readonly option: Json | undefined;
}

/** The JSON pointer of the value that does not fit its place. */
export interface Unreadable {
  readonly at: string;
}

/** Bodies nested deeper than this are refused. */
const DEEPEST = 10_000;

type Members = Record<string, Json>;

/** What kind of value the members of the body have to be; `null` and absent fit everywhere, other members are not read. */
export const BODY_MEMBERS = { name: 'text', detail: 'text', on_complete_flow_id: 'text', actions: 'list' } as const;

/** The same for the members of an action. */
export const ACTION_MEMBERS = {
  id: 'text',
  next_id: 'text',
  type: 'text',
  option: 'object',
  tm_execute: 'text',
} as const;

/** The kinds of value that members of a flow or an action can have. */
export type MemberKind = 'text' | 'list' | 'object';

function isOfKind(value: Json, kind: MemberKind): boolean {
  if (kind === 'text') return typeof value === 'string';
  return kind === 'list' ? Array.isArray(value) : isObject(value);
}

/** Reads a body as strictly as the API does. */
export function readBody(body: Json): readonly PostedAction[] | Unreadable {
  if (body === null) return [];
  if (!isObject(body) || !isHoldable(body)) return { at: '' };
  const members = readMembers(body, BODY_MEMBERS, '');
  if ('at' in members) return members as Unreadable;
  const actions: PostedAction[] = [];
  for (const [index, action] of ((members.actions ?? []) as Json[]).entries()) {
    const at = `/actions/${index}`;
    if (action !== null && !isObject(action)) return { at };
    const read = action === null ? {} : readMembers(action, ACTION_MEMBERS, at);
    if ('at' in read) return read as Unreadable;
    actions.push(postedAction(read));
  }
  return actions;
}

/** Reads whatever of a body can be read: only a body without a list of actions is unreadable. */
export function readLeniently(body: Json): readonly PostedAction[] | Unreadable {
  if (!isObject(body)) return { at: '' };
  const actions = collect(body, BODY_MEMBERS).actions ?? [];
  if (!Array.isArray(actions)) return { at: '/actions' };
  return readActions(actions);
}

/** Reads whatever of the actions can be read. */
export function readActions(actions: readonly Json[]): readonly PostedAction[] {
  return actions.map((action) => postedAction(isObject(action) ? collect(action, ACTION_MEMBERS) : {}));
}

function postedAction(members: Members): PostedAction {
  const text = (value: Json | undefined) => (typeof value === 'string' ? value : undefined);
  return {
    type: text(members.type) ?? '',
    id: text(members.id),
    nextId: text(members.next_id),
    option: members.option ?? undefined,
  };
}

type Kinds = Readonly<Record<string, MemberKind>>;

function readMembers(object: Members, kinds: Kinds, at: string): Members | Unreadable {
  for (const [written, value] of Object.entries(object)) {
    const name = foldName(written);
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (value !== null && kind !== undefined && !isOfKind(value, kind)) {
      return { at: `${at}/${written.replaceAll('~', '~0').replaceAll('/', '~1')}` };
    }
  }
  return collect(object, kinds);
}

/** The members by their proper names; of several spellings the last one written wins. */
function collect(object: Members, kinds: Kinds): Members {
  const members = blank<Json>();
  for (const [written, value] of Object.entries(object)) {
    const name = foldName(written);
    if (Object.hasOwn(kinds, name) && !(name === 'type' && value === null)) members[name] = value;
  }
  return members;
}

/** No number is too large, and nothing is nested too deeply. */
function isHoldable(body: Json): boolean {
  let level: Json[] = [body];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > DEEPEST) return false;
    const inner: Json[] = [];
    for (const value of level) {
      if (typeof value === 'number' && !Number.isFinite(value)) return false;
      if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) inner.push(member);
    }
    level = inner;
  }
  return true;
}
