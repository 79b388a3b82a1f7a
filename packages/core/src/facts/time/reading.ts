import { boxOf, type Instants, isSameSet, union, within } from '../../explore/index.ts';
import type { Action } from '../../flow/index.ts';
import { compares } from '../../machine/index.ts';
import type { Chain } from './chain.ts';
import { destinationOf } from './destination.ts';
import { type TimeCondition, timeConditionOf, windowOf } from './time-condition.ts';

/** Instants at which calls get to one of some actions, or are meant to. */
export interface Destined {
  /** Undefined stands for the end of the run. */
  readonly to: readonly (Action | undefined)[];
  readonly instants: Instants;
}

/**
 * Where a chain leads, and when, with each condition read as people write it: hour and minute together as one time of day,
 * under the documented contract. Where it leads to several actions, each of them is left out once as well: hours may be
 * shared by several teams, and the action that is left out is then for when all are closed.
 */
export function destinationsOf(chain: Chain): readonly Destined[] {
  const conditions = conditionsOf(chain);
  const isExact = conditions.every(isTakenAsRead);
  const whole = byDestination(isExact ? chain.outcomes : asReadInARow(conditions));
  if (whole.length < 2 || (isExact && whole.length === 2)) return whole;
  const leftOut = isExact ? whole : [undefined];
  return [...whole, ...leftOut.map((out) => allBut(out, whole))];
}

/** In the order in which they are written. */
function conditionsOf({ links }: Chain): readonly TimeCondition[] {
  const conditions = links.map(({ condition }) => timeConditionOf(condition)).filter((each) => each !== undefined);
  return conditions.sort((a, b) => a.action.index - b.action.index);
}

function allBut(out: Destined | undefined, whole: readonly Destined[]): Destined {
  const others = whole.filter((each) => each !== out);
  const to = others.flatMap((each) => each.to);
  return { to, instants: others.reduce<Instants>((all, { instants }) => union(all, instants), []) };
}

function byDestination(windows: readonly TimeWindow[]): readonly Destined[] {
  const whole = new Map<Action | undefined, Instants>();
  for (const { to, instants } of windows) {
    const end = destinationOf(to);
    const known = whole.get(end);
    whole.set(end, known === undefined ? instants : union(known, instants));
  }
  return Array.from(whole, ([to, instants]) => ({ to: [to], instants }));
}

/** Conditions in a row that fail to the same action, so that all have to pass, and where that leads. */
export interface TimeWindow {
  readonly to: Action | undefined;
  readonly instants: Instants;
}

/** The windows of a chain, as people read its conditions. */
export function windowsOf(chain: Chain): readonly TimeWindow[] {
  return asReadInARow(conditionsOf(chain));
}

function asReadInARow(conditions: readonly TimeCondition[]): readonly TimeWindow[] {
  const read: TimeWindow[] = [];
  let last: Action | undefined;
  for (const condition of conditions) {
    const before = last !== undefined && follows(last, condition.action) ? read.pop() : undefined;
    const own = asRead(condition);
    const instants = before === undefined ? own : own.flatMap((box) => within(before.instants, box));
    last = condition.action;
    read.push({ to: destinationOf(nextOf(last)), instants });
  }
  return read;
}

function isTakenAsRead(condition: TimeCondition): boolean {
  if (timeOfDay(condition) === undefined) return true;
  const window = windowOf(condition, 'documented');
  return window === undefined || isSameSet(window, asRead(condition));
}

function follows(before: Action, action: Action): boolean {
  return nextOf(before) === action && failsTo(before) === failsTo(action);
}

function nextOf({ flow, index, nextId }: Action): Action | undefined {
  return nextId === undefined ? flow.actions[index + 1] : flow.byId.get(nextId);
}

function failsTo({ references }: Action): string | undefined {
  return references.find(({ name }) => name !== 'next_id')?.id;
}

/** The hour and minute of a condition that compares both by their order. */
function timeOfDay({ operator = '', parts }: TimeCondition) {
  if (!ORDERING.has(operator)) return undefined;
  const hour = parts.find(({ part, isCompared }) => part === 'hour' && isCompared);
  const minute = parts.find(({ part, isCompared }) => part === 'minute' && isCompared);
  return hour === undefined || minute === undefined ? undefined : { hour, minute };
}

/** The instants of a condition whose hour and minute are one time of day. */
function asRead(condition: TimeCondition): Instants {
  const time = timeOfDay(condition);
  if (time === undefined) return windowOf(condition, 'documented') ?? [];
  const { hour, minute } = time;
  const { operator = '', options } = condition;
  const anyTimeOfDay = { ...condition, options: { ...options, [hour.option]: -1, [minute.option]: -1 } };
  const days = windowOf(anyTimeOfDay, 'documented') ?? [];
  const beyond = boxOf('hour', (now) => now !== hour.value && compares(operator, now, hour.value));
  const same = boxOf('hour', (now) => now === hour.value);
  const rest = boxOf('minute', (now) => compares(operator, now, minute.value));
  return union(within(days, beyond), within(within(days, same), rest));
}

const ORDERING: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);
