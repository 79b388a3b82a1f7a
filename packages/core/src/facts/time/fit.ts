import {
  hoursOfDay,
  isSameWeek,
  onEveryDay,
  openMinutes,
  type Season,
  type Span,
  shiftWeek,
  type Week,
} from '../../hours/index.ts';
import type { IntendedHours } from './intent.ts';

/** A season of a zone, and the hours of a flow in it by the clock on the wall. */
export interface LocalWeek {
  readonly season: Season;
  readonly week: Week;
}

/**
 * How the hours of a flow stand to those that are meant.
 *
 * - `right`: on all days that both have they are the same.
 * - `drifting`: they are in some seasons only.
 * - `unconverted`: they would be, were UTC the time on the wall.
 * - `shifted`: they would be at another offset, such as that of an hour less or in the wrong direction.
 * - `wrong-days`: the times are the same and lie over midnight UTC, but their weekdays are those on the wall.
 * - `other`: none of these; they may be other hours altogether.
 */
export type Fit = 'right' | 'drifting' | 'unconverted' | 'shifted' | 'wrong-days' | 'other';

/**
 * Compares the hours of a flow with those that are meant.
 * @param utc the hours of the flow in UTC
 * @param local the same hours by the clock on the wall, season by season; empty when the zone is not known
 */
export function fitOf(utc: Week, local: readonly LocalWeek[], hours: IntendedHours): Fit {
  const fitting = local.filter(({ week }) => isSameWhereBoth(week, hours.week)).length;
  if (fitting > 0) return fitting === local.length ? 'right' : 'drifting';
  if (isWrittenAs(utc, hours.week)) return 'unconverted';
  if (local.some(({ week }) => isOnWrongDays(utc, week, hours))) return 'wrong-days';
  const offsets = new Set(local.map(({ season }) => season.offset));
  return [...offsets].some((offset) => isShifted(utc, offset, hours.week)) ? 'shifted' : 'other';
}

/** Whether two weeks are the same on the days that are open in both; there has to be one. */
export function isSameWhereBoth(one: Week, other: Week): boolean {
  return compareDays(one, other, (a, b) => a.from === b.from && a.to === b.to);
}

/** An hour is often compared with the last one that is open or with the first one that is closed, one for the other. */
const LAST_HOUR = 60;

/** Whether the hours of one week are written with the numbers of another. */
function isWrittenAs(week: Week, other: Week): boolean {
  return compareDays(week, other, (a, b) => a.from === b.from && a.to >= b.to && a.to - b.to <= LAST_HOUR);
}

function compareDays(one: Week, other: Week, isSame: (a: Span, b: Span) => boolean): boolean {
  let common = 0;
  for (let day = 0; day < 7; day++) {
    const [a, b] = [hoursOfDay(one, day), hoursOfDay(other, day)];
    if (a.length === 0 || b.length === 0) continue;
    if (a.length !== b.length || !a.every((span, index) => isSame(span, b[index] as Span))) return false;
    common++;
  }
  return common > 0;
}

/** Offsets that people take by mistake: an hour more or less, or the right one in the wrong direction. */
function isShifted(utc: Week, offset: number, wanted: Week): boolean {
  // However they are shifted, hours last as long as before.
  if (!utc.some((span) => wanted.some((other) => span.to - span.from === other.to - other.from))) return false;
  return [offset - 60, offset + 60, -offset].some((wrong) => isSameWhereBoth(shiftWeek(utc, wrong), wanted));
}

/** Whether the times of day are right when the days do not count, and the flow has them on the weekdays that are meant. */
function isOnWrongDays(utc: Week, local: Week, { week, saysDays }: IntendedHours): boolean {
  // The same times on as many days make as many minutes.
  if (!saysDays || openMinutes(utc) !== openMinutes(week)) return false;
  const days = openDays(utc);
  return days.length < 7 && days.join() === openDays(week).join() && hasSameTimes(local, week);
}

function openDays(week: Week): readonly number[] {
  return [0, 1, 2, 3, 4, 5, 6].filter((day) => hoursOfDay(week, day).length > 0);
}

/** Whether two weeks have the same times of day, on whatever days. */
export function hasSameTimes(one: Week, other: Week): boolean {
  return isSameWeek(onEveryDay(one), onEveryDay(other));
}
