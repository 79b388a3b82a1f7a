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
export const YEAR = Math.min(Number.parseInt(ZONES_VERSION, 10) + 1, ZONE_YEARS.last);

/** A year (UTC), in minutes since 1970-01-01T00:00Z. */
export function yearOf(year: number): { readonly from: number; readonly to: number } {
  return { from: Date.UTC(year, 0) / MINUTE_MS, to: Date.UTC(year + 1, 0) / MINUTE_MS };
}

/** The seasons of a year (UTC), in order; one when the clocks are not changed. */
export function seasonsOf(zone: Zone, year: number = YEAR): readonly Season[] {
  if (year !== YEAR) return findSeasons(zone, year);
  let seasons = thisYear.get(zone);
  if (seasons === undefined) {
    seasons = findSeasons(zone, year);
    thisYear.set(zone, seasons);
  }
  return seasons;
}

const thisYear = new WeakMap<Zone, readonly Season[]>();

function findSeasons({ offsets }: Zone, year: number): readonly Season[] {
  const whole = yearOf(year);
  return offsets
    .map(({ since, offset }, index) => ({
      from: Math.max(since, whole.from),
      to: Math.min(offsets[index + 1]?.since ?? whole.to, whole.to),
      offset,
    }))
    .filter(({ from, to }) => from < to);
}
