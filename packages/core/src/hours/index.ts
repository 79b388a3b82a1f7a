export type { BusinessHours } from './business-hours.ts';
export { type ReadWeek, readWeek, readWeekOf } from './read-week.ts';
export { sayDate, sayTime, sayTimes, sayWeek } from './say.ts';
export { type Season, seasonsOf, YEAR, yearOf } from './season.ts';
export { readHours, type SpokenHours } from './spoken/read-hours.ts';
export { readZone } from './spoken/read-zone.ts';
export {
  DAY,
  hoursOfDay,
  isSameWeek,
  onEveryDay,
  openMinutes,
  type Span,
  shiftWeek,
  WEEK,
  type Week,
  weekOf,
  weekWithout,
} from './week.ts';
export { findZone, offsetAt, type Zone, zoneNames } from './zone.ts';
