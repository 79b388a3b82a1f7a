import { type DecodedRecord, durationOf, holdsForOption, textOf, type Value } from '../../machine/index.ts';
import { type Guard, hasPlaceholder, type Wait } from '../../platform/index.ts';

/** The wait that applies in every state; `open` where that depends on the state. */
export function staticWait(waits: readonly Wait[], options: DecodedRecord): Wait | undefined | 'open' {
  for (const wait of waits) {
    const isOff = wait.unless === undefined ? false : staticHolds(wait.unless, options);
    if (isOff === 'open') return 'open';
    if (wait.limit !== undefined && 'tones' in wait.limit && hasPlaceholder(textOf(options, wait.limit.tones)))
      return 'open';
    if (!isOff && (wait.limit === undefined || durationOf(wait.limit, options) > 0)) return wait;
  }
  return undefined;
}

/** Whether a guard holds in every state, or in none; `open` where the options alone do not decide it. */
function staticHolds(guard: Guard, options: DecodedRecord): boolean | 'open' {
  switch (guard.is) {
    case 'not': {
      const holds = staticHolds(guard.guard, options);
      return holds === 'open' ? holds : !holds;
    }
    case 'all':
      return holdsForEach(guard.guards, options, false);
    case 'any':
      return holdsForEach(guard.guards, options, true);
    case 'positive':
    case 'given':
    case 'equal':
      return isOpenText(options[guard.option]) ? 'open' : holdsForOption(guard, options);
    default:
      return 'open';
  }
}

/** Guards one after the other, until one comes out as `stop`; open where any of them is. */
function holdsForEach(guards: readonly Guard[], options: DecodedRecord, stop: boolean): boolean | 'open' {
  const all = guards.map((guard) => staticHolds(guard, options));
  if (all.includes('open')) return 'open';
  return all.includes(stop) ? stop : !stop;
}

function isOpenText(value: Value): boolean {
  return typeof value === 'string' && hasPlaceholder(value);
}
