import { type ActionType, findActionType, isAccepted } from '../platform/index.ts';
import { decodeOption } from './decode.ts';
import type { PostedAction } from './posted.ts';

/** Why a readable flow is refused. */
export interface Refusal {
  readonly rejected: 'INVALID_ACTION_TYPE' | 'INVALID_ANONYMOUS_VALUE';
  /** JSON pointer of the value that is to blame. */
  readonly at: string;
}

/** The first thing, in array order, for which the platform refuses these actions. */
export function findRefusal(actions: readonly PostedAction[]): Refusal | undefined {
  for (const [index, action] of actions.entries()) {
    const at = `/actions/${index}`;
    const type = findActionType(action.type);
    if (type === undefined || !isAccepted(type)) return { rejected: 'INVALID_ACTION_TYPE', at: `${at}/type` };
    const option = findBadValue(type, action);
    if (option !== undefined) return { rejected: 'INVALID_ANONYMOUS_VALUE', at: `${at}/option/${option}` };
  }
  return undefined;
}

/** The option whose value refuses the flow; looked for only when the options decode. */
function findBadValue(type: ActionType, action: PostedAction): string | undefined {
  const checked = Object.entries(type.options).filter(([, option]) => option.checkedOnUpload);
  if (checked.length === 0) return undefined;
  const { record } = decodeOption(type, action.option, 'platform');
  if (record === undefined) return undefined;
  return checked.find(([name, { values }]) => record[name] !== '' && !values?.includes(String(record[name])))?.[0];
}
