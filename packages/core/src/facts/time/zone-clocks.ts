import { seasonsOf, type Zone } from '../../hours/index.ts';
import { namedSeasons } from './say-seasons.ts';

/** What the clocks of a zone are ahead of UTC in a part of the year. */
export interface ZoneClock {
  /** `all year`, `in winter`, `in summer`, or dates. */
  readonly season: string;
  /** Minutes ahead of UTC. */
  readonly offset: number;
}

/** The clocks of a zone through the year, winter before summer. */
export function zoneClocks(zone: Zone): readonly ZoneClock[] {
  const whole = seasonsOf(zone).map((season) => ({ season, week: [] }));
  return namedSeasons(whole).map(({ name, offset }) => ({ season: name, offset }));
}
