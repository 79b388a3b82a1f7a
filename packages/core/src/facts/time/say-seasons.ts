import { DAY, type Season, sayDate, sayTimes, type Week, YEAR, yearOf } from '../../hours/index.ts';
import type { LocalWeek } from './fit.ts';

/** Hours by the clock on the wall in all parts of a year that have the same offset. */
export interface NamedSeason {
  /** `all year`, `in winter`, `in summer`, `most of the year`, `from 14 March to 18 April`. */
  readonly name: string;
  /** Minutes ahead of UTC. */
  readonly offset: number;
  readonly week: Week;
  /** How much of the year it is, in minutes. */
  readonly length: number;
}

/**
 * What hours are by the clock on the wall, for people: `09:00–17:00 all year`, `04:00–12:00 in winter and 05:00–13:00 in
 * summer`, or with dates where the clocks are changed for a few weeks only.
 */
export function saySeasons(local: readonly LocalWeek[]): string {
  return namedSeasons(local)
    .map(({ name, week }) => `${sayTimes(week)} ${name}`)
    .join(' and ');
}

/** The seasons of a year as people call them, winter before summer. */
export function namedSeasons(local: readonly LocalWeek[]): readonly NamedSeason[] {
  const offsets = [...byOffset(local)].sort((a, b) => a.offset - b.offset);
  const longest = Math.max(...offsets.map(({ length }) => length));
  const isHalved = offsets.length === 2 && offsets.every(({ length }) => length >= SHORTEST_SEASON);
  return offsets.map(({ offset, week, seasons, length }, index) => {
    if (offsets.length === 1) return { name: 'all year', offset, week, length };
    if (isHalved) return { name: index === 0 ? 'in winter' : 'in summer', offset, week, length };
    return { name: length === longest ? 'most of the year' : sayWhen(seasons), offset, week, length };
  });
}

/** Anything shorter is no winter and no summer. */
const SHORTEST_SEASON = 100 * DAY;

interface Offset {
  readonly offset: number;
  readonly week: Week;
  readonly seasons: readonly Season[];
  /** In minutes. */
  readonly length: number;
}

/** Winter is two parts of a calendar year. */
function byOffset(local: readonly LocalWeek[]): readonly Offset[] {
  return [...new Set(local.map(({ season }) => season.offset))].map((offset) => {
    const those = local.filter(({ season }) => season.offset === offset);
    const seasons = those.map(({ season }) => season);
    const length = seasons.reduce((sum, { from, to }) => sum + to - from, 0);
    return { offset, week: those[0]?.week ?? [], seasons, length };
  });
}

/** `from 14 March to 7 November`, by the clock on the wall; the parts of a winter are one. */
export function sayWhen(seasons: readonly Season[]): string {
  const [first, last] = [seasons[0], seasons.at(-1)];
  const isOverNewYear = first !== undefined && last !== undefined && last.to - first.from === YEAR_LENGTH;
  const whole = isOverNewYear && first !== last ? [...seasons.slice(1, -1), { ...last, to: first.to }] : seasons;
  return whole.map(({ from, to, offset }) => `from ${sayDate(from + offset)} to ${sayDate(to + offset)}`).join(' and ');
}

const YEAR_LENGTH = yearOf(YEAR).to - yearOf(YEAR).from;
