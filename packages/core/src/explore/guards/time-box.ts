import { compares, type DecodedRecord, numberOf } from '../../machine/index.ts';
import type { Contract, TimeGuard } from '../../platform/index.ts';
import { ANY_TIME, type Box, boxOf, type Instants, within } from '../time/instants.ts';

/**
 * The instants that pass a time guard. They always are one box: every part that is compared allows a set of its own
 * values, and all must hold.
 */
export function timeBox(
  guard: TimeGuard,
  operator: string,
  options: DecodedRecord,
  contract: Contract,
): Box | undefined {
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
