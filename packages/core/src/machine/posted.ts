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

/** The members of the body and of an action that have a type, and the test for it; `null` and absent fit everywhere. */
const BODY = { name: isText, detail: isText, on_complete_flow_id: isText, actions: Array.isArray };
const ACTION = { id: isText, next_id: isText, type: isText, option: isObject, tm_execute: isText };

function isText(value: Json): boolean {
  return typeof value === 'string';
}

/** Reads a body as strictly as the API does. */
export function readBody(body: Json): readonly PostedAction[] | Unreadable {
  if (body === null) return [];
  if (!isObject(body) || !isHoldable(body)) return { at: '' };
  const members = readMembers(body, BODY, '');
  if ('at' in members) return members as Unreadable;
  const actions: PostedAction[] = [];
  for (const [index, action] of ((members.actions ?? []) as Json[]).entries()) {
    const at = `/actions/${index}`;
    if (action !== null && !isObject(action)) return { at };
    const read = action === null ? {} : readMembers(action, ACTION, at);
    if ('at' in read) return read as Unreadable;
    actions.push(postedAction(read));
  }
  return actions;
}

/** Reads whatever of a body can be read: only a body without a list of actions is unreadable. */
export function readLeniently(body: Json): readonly PostedAction[] | Unreadable {
  if (!isObject(body)) return { at: '' };
  const actions = collect(body, BODY).actions ?? [];
  if (!Array.isArray(actions)) return { at: '/actions' };
  return readActions(actions);
}

/** Reads whatever of the actions can be read. */
export function readActions(actions: readonly Json[]): readonly PostedAction[] {
  return actions.map((action) => postedAction(isObject(action) ? collect(action, ACTION) : {}));
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

type Tests = Readonly<Record<string, (value: Json) => boolean>>;

function readMembers(object: Members, tests: Tests, at: string): Members | Unreadable {
  for (const [written, value] of Object.entries(object)) {
    const test = tests[foldName(written)];
    if (value !== null && test !== undefined && Object.hasOwn(tests, foldName(written)) && !test(value)) {
      return { at: `${at}/${written.replaceAll('~', '~0').replaceAll('/', '~1')}` };
    }
  }
  return collect(object, tests);
}

/** The members by their proper names; of several spellings the last one written wins. */
function collect(object: Members, tests: Tests): Members {
  const members = blank<Json>();
  for (const [written, value] of Object.entries(object)) {
    const name = foldName(written);
    if (Object.hasOwn(tests, name) && !(name === 'type' && value === null)) members[name] = value;
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
