import { compares, type DecodedRecord, numberOf } from '../../machine/index.ts';
import type { Contract, TimeGuard } from '../../platform/index.ts';
import { Remembered } from '../remembered.ts';
import { ANY_TIME, type Box, boxOf, type Instants, outside, within } from '../time/instants.ts';

/** The instants that pass a time guard, and the others. */
export interface Window {
  readonly passing: Instants;
  readonly failing: Instants;
}

/** The window of a time guard, of all instants. */
export function timeWindow(guard: TimeGuard, operator: string, options: DecodedRecord, contract: Contract): Window {
  const key = keyOf(guard, operator, options, contract);
  return windows.get(key) ?? windows.keep(key, toWindow(timeBox(guard, operator, options, contract)));
}

/** Windows by what they follow from: flows of one office ask for the same hours again and again. */
const windows = new Remembered<string, Window>(1024);

function toWindow(box: Box | undefined): Window {
  return box === undefined ? { passing: [], failing: ANY_TIME } : { passing: [box], failing: outside(ANY_TIME, box) };
}

function keyOf({ order, parts, weekdays }: TimeGuard, operator: string, options: DecodedRecord, contract: Contract) {
  let key = `${order[contract]} ${operator}`;
  for (const { part, option, from } of parts) key += ` ${part} ${Math.max(numberOf(options, option), from - 1)}`;
  const days = options[weekdays];
  return Array.isArray(days) ? `${key} ${days.join()}` : key;
}

/** Within a window of what is known about the time already. */
export function narrowed(window: Window, clock: Instants | undefined): Window {
  if (clock === undefined) return window;
  const [box] = window.passing;
  return box === undefined
    ? { passing: [], failing: clock }
    : { passing: within(clock, box), failing: outside(clock, box) };
}

/**
 * The instants that pass a time guard. They always are one box: every part that is compared allows a set of its own
 * values, and all must hold.
 */
function timeBox(guard: TimeGuard, operator: string, options: DecodedRecord, contract: Contract): Box | undefined {
  let set: Instants = ANY_TIME;
  const isNowFirst = guard.order[contract] === 'now-option';
  for (const { part, option, from } of guard.parts) {
    const wanted = numberOf(options, option);
    if (wanted < from) continue;
    const passes = (now: number) => (isNowFirst ? compares(operator, now, wanted) : compares(operator, wanted, now));
    set = within(set, boxOf(part, passes));
  }
  const weekdays = options[guard.weekdays];
  if (Array.isArray(weekdays) && weekdays.length > 0) {
    set = within(
      set,
      boxOf('weekday', (day) => weekdays.includes(day)),
    );
  }
  return set[0];
}
