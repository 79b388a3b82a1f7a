import type { Member } from '../source/index.ts';
import type { Action } from './action.ts';

/** What the platform reads on an action itself; everything else there is dropped when the flow is stored. */
const OWN_MEMBERS = ['id', 'next_id', 'type', 'option', 'tm_execute'];

/** Options of the action's type that are written on the action itself instead of under `option`. */
export function misplacedOptions(action: Action): Member[] {
  const options = action.type?.options;
  if (options === undefined || action.object === undefined) return [];
  return action.object.members.filter(({ key, value }) => {
    const name = key.value.toLowerCase();
    return value !== undefined && Object.hasOwn(options, name) && !OWN_MEMBERS.includes(name);
  });
}
