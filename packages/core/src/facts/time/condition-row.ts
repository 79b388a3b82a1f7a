import type { Action } from '../../flow/index.ts';
import { destinationOf, isPlainJump } from './destination.ts';
import type { Opening } from './openings.ts';
import { windowsOf } from './reading.ts';
import { type TimeCondition, timeConditionOf } from './time-condition.ts';

/** Neighbouring actions that do nothing but ask for the hour and lead calls to one of two actions. */
export interface ConditionRow {
  readonly actions: readonly Action[];
  /** The condition it begins with, whose id is jumped to from elsewhere. */
  readonly first: TimeCondition;
  /** Where it leads during the hours, and what names the action for the other times. */
  readonly open: Action;
  readonly closed: { readonly option: string; readonly text: string };
}

/** The row of the conditions of an opening; undefined where they are spread, ask for more, or lead to more actions. */
export function conditionRowOf({ chain, condition, to: openTo }: Opening): ConditionRow | undefined {
  const { flow } = condition;
  const first = timeConditionOf(condition);
  let end = Math.max(...chain.links.map((link) => link.condition.index)) + 1;
  while (isJump(flow.actions[end]) && windowsOf(chain).some(({ to }) => to === destinationOf(flow.actions[end]))) end++;
  const actions = flow.actions.slice(condition.index, end);
  const conditions = actions.map(timeConditionOf).filter((each) => each !== undefined);
  const tos = new Set(windowsOf(chain).map(({ to }) => to));
  const [open] = tos;
  const closed = conditions.at(-1)?.action.references.find(({ name }) => name !== 'next_id');
  if (first === undefined || open === undefined || closed === undefined) return undefined;
  // Conditions that pass while it is closed would have to be turned round.
  if (tos.size > 1 || openTo.length > 1 || openTo[0] !== open) return undefined;
  const isPlain = actions.every((action) => isJump(action) || isHourly(timeConditionOf(action)));
  const isWhole = chain.links.every(({ condition: each }) => actions.includes(each));
  if (
    !isPlain ||
    !isWhole ||
    actions.includes(open) ||
    actions.slice(1).some((action) => isNamedOutside(action, actions))
  ) {
    return undefined;
  }
  return { actions, first, open, closed: { option: closed.name, text: closed.text } };
}

function isJump(action: Action | undefined): boolean {
  return action !== undefined && isPlainJump(action);
}

/** Whether a condition asks for hours, minutes and weekdays only. */
function isHourly(condition: TimeCondition | undefined): boolean {
  return condition?.parts.every(({ part, isCompared }) => part === 'hour' || part === 'minute' || !isCompared) === true;
}

function isNamedOutside({ flow, id }: Action, inside: readonly Action[]): boolean {
  return id !== undefined && flow.referencesTo(id).some(({ from }) => !inside.includes(from));
}
