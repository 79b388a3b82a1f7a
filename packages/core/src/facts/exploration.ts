import { type Exploration, explore } from '../explore/index.ts';
import type { Action, Flow } from '../flow/index.ts';
import { mainOf, type Position } from '../machine/index.ts';
import { defineFact } from './fact.ts';
import { plan } from './plan.ts';

/** Every state the flow can be in. Rules ask the facts built on it. */
export const exploration = defineFact('exploration', (analysis): Exploration => explore(analysis.get(plan)));

/** The action of the flow at a position: the one itself, or the one that pushed what runs there. */
export function actionAt(flow: Flow, position: Position): Action {
  return flow.actions[mainOf(position).index] as Action;
}

/** True when the position is an action of the flow itself, and not one that was pushed. */
export function isOwn(position: Position): boolean {
  return position.caller === undefined;
}

/** True when the position is the action of the flow itself with this index. */
export function isAt(position: Position | undefined, index: number): boolean {
  return position !== undefined && isOwn(position) && position.index === index;
}
