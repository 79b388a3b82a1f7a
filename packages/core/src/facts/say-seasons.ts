import { DAY, type Season, sayDate, sayTimes, YEAR, yearOf } from '../hours/index.ts';
import type { LocalWeek } from './fit.ts';

/**
 * What hours are by the clock on the wall, for people: `09:00–17:00 all year`, `04:00–12:00 in winter and 05:00–13:00 in
 * summer`, or with dates where the clocks are changed for a few weeks only.
 */
export function saySeasons(local: readonly LocalWeek[]): string {
  const [first, second, ...more] = byOffset(local);
  if (first === undefined) return '';
  if (second === undefined) return `${sayTimes(first.week)} all year`;
  const [usual, other] = first.length >= second.length ? [first, second] : [second, first];
  if (more.length > 0 || other.length < SHORTEST_SEASON) {
    return `${sayTimes(usual.week)} most of the year and ${sayTimes(other.week)} ${sayWhen(other.seasons)}`;
  }
  const [winter, summer] = first.offset < second.offset ? [first, second] : [second, first];
  return `${sayTimes(winter.week)} in winter and ${sayTimes(summer.week)} in summer`;
}

/** Anything shorter is no winter and no summer. */
const SHORTEST_SEASON = 100 * DAY;

interface Offset {
  readonly offset: number;
  readonly week: LocalWeek['week'];
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
