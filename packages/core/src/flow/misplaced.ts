import type { Member } from '../source/index.ts';
import type { Action } from './action.ts';

/** Options of the action's type that are written on the action itself instead of under `option`. */
export function misplacedOptions(action: Action): Member[] {
  const { type, own } = action;
  if (type === undefined) return [];
  return own.unread.filter(
    ({ key, value }) => value !== undefined && Object.hasOwn(type.options, key.value.toLowerCase()),
  );
}
