import { type Instants, union } from '../../explore/index.ts';
import type { Action } from '../../flow/index.ts';
import { findZone, type Zone } from '../../hours/index.ts';
import { defineFact } from '../fact.ts';
import type { Chain } from './chain.ts';
import { chains } from './chains.ts';
import { destinationOf } from './destination.ts';
import { type IntendedHours, intendedHours, intendedZone } from './intent.ts';
import { type OpenHoliday, openHolidays } from './open-holidays.ts';
import { localWeeks, openings } from './openings.ts';
import { type NamedSeason, namedSeasons } from './say-seasons.ts';

/** When a chain of time conditions really is open, whatever was meant. */
export interface Timetable {
  readonly chain: Chain;
  /** Where calls get to while it is open; undefined stands for the end of the run. */
  readonly to: readonly (Action | undefined)[];
  readonly zone: Zone;
  readonly seasons: readonly NamedSeason[];
  readonly hours: IntendedHours | undefined;
  /** The declared holidays on which it is open all the same. */
  readonly openHolidays: readonly OpenHoliday[];
}

/**
 * A timetable for every chain. What is open is told by the hours that are meant, else it is where calls get that pass every
 * condition. Without a known zone it is in UTC.
 */
export const timetables = defineFact('timetables', (analysis): readonly Timetable[] => {
  const hours = analysis.get(intendedHours);
  const zone = analysis.get(intendedZone)?.zone ?? findZone('UTC');
  if (zone === undefined) return [];
  const holidays = analysis.setting.declared?.hours?.holidays ?? [];
  const known = [...analysis.get(openings).values()];
  return analysis.get(chains).map((chain) => {
    const opening = known.find((each) => each.chain === chain && each.fit !== 'other');
    const to = opening?.to ?? passedAll(chain);
    const instants = chain.outcomes
      .filter((outcome) => to.includes(destinationOf(outcome.to)))
      .reduce<Instants>((all, outcome) => union(all, outcome.instants), []);
    const open = openHolidays(holidays, instants, zone);
    return { chain, to, zone, seasons: namedSeasons(localWeeks(instants, zone)), hours, openHolidays: open };
  });
});

/** Where calls get to that pass every condition. */
function passedAll({ outcomes }: Chain): readonly (Action | undefined)[] {
  const passed = outcomes.filter(({ hasPassedAll }) => hasPassedAll);
  return [...new Set(passed.map(({ to }) => destinationOf(to)))];
}
