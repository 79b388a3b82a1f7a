import type { Instants } from '../../explore/index.ts';
import type { Action } from '../../flow/index.ts';
import { openMinutes, seasonsOf, shiftWeek, WEEK, type Week, YEAR, yearOf, type Zone } from '../../hours/index.ts';
import { defineFact } from '../fact.ts';
import type { Chain } from './chain.ts';
import { chains } from './chains.ts';
import { type Fit, fitOf, type LocalWeek } from './fit.ts';
import { type IntendedHours, type IntendedZone, intendedHours, intendedZone } from './intent.ts';
import { destinationsOf } from './reading.ts';
import { timeConditionOf } from './time-condition.ts';
import { usualWeek } from './usual-week.ts';

/** When calls get to where a chain of time conditions leads, beside the hours that are meant. */
export interface Opening {
  readonly chain: Chain;
  /** The first condition of the chain that asks for the hour. */
  readonly condition: Action;
  /** Where calls get to during the hours; undefined stands for the end of the run. */
  readonly to: readonly (Action | undefined)[];
  /** The hours of the flow in UTC, and by the clock on the wall in each season; the latter is empty without a zone. */
  readonly utc: Week;
  readonly local: readonly LocalWeek[];
  readonly zone: IntendedZone | undefined;
  readonly hours: IntendedHours;
  readonly fit: Fit;
}

/**
 * For chains of time conditions the hours for which they open, where anything says what they should be; by the condition of
 * `Opening`. Hours and
 * minutes are taken as people write them (`< 17:00`), because that they are compared one by one is another fault.
 */
export const openings = defineFact('openings', (analysis): ReadonlyMap<Action, Opening> => {
  const timed = analysis.get(chains).filter((chain) => chain.isExact && conditionOf(chain) !== undefined);
  const hours = timed.length === 0 ? undefined : analysis.get(intendedHours);
  if (hours === undefined) return NONE;
  const zone = analysis.get(intendedZone);
  const found = timed.map((chain) => openingOf(chain, zone, hours)).filter((opening) => opening !== undefined);
  return new Map(found.map((opening) => [opening.condition, opening]));
});

const NONE: ReadonlyMap<Action, Opening> = new Map();

/** The first condition that asks for the hour. */
function conditionOf({ links }: Chain): Action | undefined {
  const first = links.find(({ condition }) => {
    return timeConditionOf(condition)?.parts.some(({ part, isCompared }) => part === 'hour' && isCompared) === true;
  });
  return first?.condition;
}

/** Of all places to which a chain leads, the one whose hours come nearest to those that are meant. */
function openingOf(chain: Chain, zone: IntendedZone | undefined, hours: IntendedHours): Opening | undefined {
  const condition = conditionOf(chain);
  if (condition === undefined) return undefined;
  let best: Opening | undefined;
  for (const { to, instants } of destinationsOf(chain)) {
    const utc = usualWeek(instants, yearOf(YEAR));
    const open = openMinutes(utc);
    if (open === 0 || open === WEEK) continue;
    const local = zone === undefined ? [] : localWeeks(instants, zone.zone);
    const opening = { chain, condition, to, utc, local, zone, hours, fit: fitOf(utc, local, hours) };
    if (best === undefined || ORDER.indexOf(opening.fit) < ORDER.indexOf(best.fit)) best = opening;
  }
  return best;
}

/** What is right explains a chain better than what is wrong: the other outcome is when it is closed. */
const ORDER: readonly Fit[] = ['right', 'drifting', 'unconverted', 'wrong-days', 'shifted', 'other'];

/** Instants by the clock on the wall, season by season. */
export function localWeeks(instants: Instants, zone: Zone): LocalWeek[] {
  return seasonsOf(zone).map((season) => ({ season, week: shiftWeek(usualWeek(instants, season), season.offset) }));
}
