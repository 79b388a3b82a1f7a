import { type Exploration, explore, Plan } from '../explore/index.ts';
import type { Action, Flow } from '../flow/index.ts';
import { ingest, type Position } from '../machine/index.ts';
import { type Json, toValue } from '../source/index.ts';
import { defineFact } from './fact.ts';

/** Every state the flow can be in. Rules ask the facts built on it. */
export const exploration = defineFact('exploration', ({ flow, setting }): Exploration => {
  const { program } = ingest(bodyOf(flow), { ids: 'symbolic' });
  if (program === undefined) throw new Error('A flow with a list of actions is always read in symbolic mode');
  return explore(new Plan(program, setting.contract, setting.channel));
});

/** The body the platform would get: its list of actions. */
function bodyOf(flow: Flow): Json {
  return Object.assign(Object.create(null), { actions: flow.list === undefined ? [] : toValue(flow.list) });
}

/** The action of the flow at a position: the one itself, or the one that pushed what runs there. */
export function actionAt(flow: Flow, position: Position): Action {
  let main = position;
  while (main.caller !== undefined) main = main.caller;
  return flow.actions[main.index] as Action;
}

/** True when the position is an action of the flow itself, and not one that was pushed. */
export function isOwn(position: Position): boolean {
  return position.caller === undefined;
}
