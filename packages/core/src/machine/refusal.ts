import { type ActionType, findActionType, isAccepted, type Refusal } from '../platform/index.ts';
import { decodeOption } from './decode.ts';
import { NestedActions, textOf, type Value } from './decoded.ts';
import { type PostedAction, readActions } from './posted.ts';

/** What the API answers, and the JSON pointer of the value that is to blame. */
export interface Rejection {
  readonly rejected: Refusal;
  readonly at: string;
}

/** The first thing, in array order, for which the platform refuses these actions. */
export function findRefusal(actions: readonly PostedAction[]): Rejection | undefined {
  for (const [index, action] of actions.entries()) {
    const at = `/actions/${index}`;
    const type = findActionType(action.type);
    if (type === undefined || !isAccepted(type)) return { rejected: 'INVALID_ACTION_TYPE', at: `${at}/type` };
    const bad = findBadOption(type, action);
    if (bad !== undefined) return { rejected: bad.refusal, at: `${at}/option/${bad.name}` };
  }
  return undefined;
}

/** The option whose value refuses the flow; looked for only when the options decode. */
function findBadOption(type: ActionType, action: PostedAction): { name: string; refusal: Refusal } | undefined {
  const checked = Object.entries(type.options).filter(([, option]) => option.refusal !== undefined);
  const { record } = checked.length === 0 ? {} : decodeOption(type, action.option, 'platform');
  if (record === undefined) return undefined;
  for (const [name, { refusal, values }] of checked) {
    const text = textOf(record, name);
    if (refusal !== undefined && text !== '' && values?.includes(text) !== true) return { name, refusal };
  }
  return undefined;
}

/** Why nested actions make no flow. */
export type NestedProblem = 'invalid-type' | 'invalid-anonymous';

const REFUSALS: Readonly<Record<NestedProblem, Refusal>> = {
  'invalid-type': 'INVALID_ACTION_TYPE',
  'invalid-anonymous': 'INVALID_ANONYMOUS_VALUE',
};

/** True when this is the first problem found on turning decoded nested actions into a flow. */
export function hasNestedProblem(value: Value, problem: NestedProblem): boolean {
  return value instanceof NestedActions && findRefusal(readActions(value.list))?.rejected === REFUSALS[problem];
}
