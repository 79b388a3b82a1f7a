import { boxOf, type Instants, isSameSet, union, within } from '../explore/index.ts';
import type { Action } from '../flow/index.ts';
import { compares } from '../machine/index.ts';
import type { Chain } from './chain.ts';
import { type TimeCondition, timeConditionOf, windowOf } from './time-condition.ts';

/** A set of instants at which calls get to an action, or are meant to. */
export interface Destined {
  readonly to: Action | undefined;
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

function conditionsOf({ links }: Chain): readonly TimeCondition[] {
  return links.map(({ condition }) => timeConditionOf(condition)).filter((each) => each !== undefined);
}

function allBut(out: Destined | undefined, whole: readonly Destined[]): Destined {
  const others = whole.filter((each) => each !== out);
  return { to: undefined, instants: others.reduce<Instants>((all, { instants }) => union(all, instants), []) };
}

function byDestination(parts: readonly Destined[]): readonly Destined[] {
  const whole = new Map<Action | undefined, Destined>();
  for (const { to, instants } of parts) {
    const known = whole.get(to);
    whole.set(to, { to, instants: known === undefined ? instants : union(known.instants, instants) });
  }
  return [...whole.values()];
}

/** The windows of a chain: conditions in a row that fail to the same action have to pass all, as they are read. */
export function windowsOf(chain: Chain): readonly Destined[] {
  return asReadInARow(conditionsOf(chain));
}

function asReadInARow(conditions: readonly TimeCondition[]): readonly Destined[] {
  const read: Destined[] = [];
  let last: Action | undefined;
  for (const condition of conditions) {
    const before = last !== undefined && follows(last, condition.action) ? read.pop() : undefined;
    const own = asRead(condition);
    const instants = before === undefined ? own : own.flatMap((box) => within(before.instants, box));
    last = condition.action;
    read.push({ to: nextOf(last), instants });
  }
  return read;
}

function isTakenAsRead(condition: TimeCondition): boolean {
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

/** The instants of a condition whose hour and minute are one time of day. */
function asRead(condition: TimeCondition): Instants {
  const { operator = '', parts, options } = condition;
  const [hour, minute] = ['hour', 'minute'].map((name) =>
    parts.find(({ part, isCompared }) => part === name && isCompared),
  );
  if (hour === undefined || minute === undefined || !ORDERING.has(operator))
    return windowOf(condition, 'documented') ?? [];
  const anyTimeOfDay = { ...condition, options: { ...options, [hour.option]: -1, [minute.option]: -1 } };
  const days = windowOf(anyTimeOfDay, 'documented') ?? [];
  const beyond = boxOf('hour', (now) => now !== hour.value && compares(operator, now, hour.value));
  const same = boxOf('hour', (now) => now === hour.value);
  const rest = boxOf('minute', (now) => compares(operator, now, minute.value));
  return union(within(days, beyond), within(within(days, same), rest));
}

const ORDERING: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);
