import { type Analysis, intendedZone, timeConditionOf, zoneClocks } from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';
import { DAY, sayTime, type Zone } from '@callflow-lint/core/hours';
import type { SyntaxNode } from '@callflow-lint/core/source';

/** An hour in UTC that an action asks for, by the clock on the wall. */
export interface LocalTime {
  /** The hour as written. */
  readonly node: SyntaxNode;
  readonly zone: Zone;
  /** `10:00`, or `10:00 in winter, 11:00 in summer`. */
  readonly text: string;
}

/** Undefined where no hour is asked for, and where nobody says in which zone the hours are meant. */
export function localTimeOf(action: Action, analysis: Analysis): LocalTime | undefined {
  const parts = timeConditionOf(action)?.parts.filter(({ isCompared, isWritten }) => isCompared && isWritten) ?? [];
  const hour = parts.find(({ part }) => part === 'hour');
  const node = hour === undefined ? undefined : action.optionValue(hour.option);
  const zone = node === undefined ? undefined : analysis.get(intendedZone)?.zone;
  if (hour === undefined || node === undefined || zone === undefined) return undefined;
  const minute = parts.find(({ part }) => part === 'minute')?.value ?? 0;
  return { node, zone, text: textOf(hour.value * 60 + minute, zone) };
}

function textOf(minutes: number, zone: Zone): string {
  const clocks = zoneClocks(zone);
  const times = clocks.map(({ season, offset }) => {
    const local = minutes + offset;
    const day = local < 0 ? ' the day before' : local >= DAY ? ' the day after' : '';
    return `${sayTime(local)}${day}${clocks.length === 1 ? '' : ` ${season}`}`;
  });
  return times.join(', ');
}
