import type { Zone } from './zone.ts';
import { ZONE_YEARS, ZONES_VERSION } from './zones.gen.ts';

const MINUTE_MS = 60_000;

/** The part of a year in which a zone keeps one offset. Instants are minutes since 1970-01-01T00:00Z. */
export interface Season {
  readonly from: number;
  readonly to: number;
  /** Minutes ahead of UTC. */
  readonly offset: number;
}

/** The year that findings speak of: the first whole one that the table of zones could foresee. */
const YEAR = Math.min(Number.parseInt(ZONES_VERSION, 10) + 1, ZONE_YEARS.last);

/** The seasons of a year (UTC), in order; one when the clocks are not changed. */
export function seasonsOf({ offsets }: Zone, year: number = YEAR): readonly Season[] {
  const start = Date.UTC(year, 0) / MINUTE_MS;
  const end = Date.UTC(year + 1, 0) / MINUTE_MS;
  return offsets
    .map(({ since, offset }, index) => ({
      from: Math.max(since, start),
      to: Math.min(offsets[index + 1]?.since ?? end, end),
      offset,
    }))
    .filter(({ from, to }) => from < to);
}
