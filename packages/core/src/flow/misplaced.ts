import type { Member } from '../source/index.ts';
import type { Action } from './action.ts';

/** What the platform reads on an action itself; everything else there is dropped when the flow is stored. */
const OWN_MEMBERS: ReadonlySet<string> = new Set(['id', 'next_id', 'type', 'option', 'tm_execute']);

/** What stands on an action and is not read there. */
export function unreadMembers({ object }: Action): readonly Member[] {
  // Nearly every action has none, and then this costs no more than a look at the keys.
  if (object?.members.every(({ key }) => OWN_MEMBERS.has(key.value)) ?? true) return [];
  return object?.members.filter(({ key }) => !OWN_MEMBERS.has(key.value.toLowerCase())) ?? [];
}

/** Options of the action's type that are written on the action itself instead of under `option`. */
export function misplacedOptions(action: Action): Member[] {
  const options = action.type?.options;
  if (options === undefined) return [];
  return unreadMembers(action).filter(
    ({ key, value }) => value !== undefined && Object.hasOwn(options, key.value.toLowerCase()),
  );
}
