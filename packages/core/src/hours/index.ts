export type { BusinessHours } from './business-hours.ts';
export { type ReadWeek, readWeek, readWeekOf } from './read-week.ts';
export { DAY, type Span, WEEK, type Week } from './week.ts';
export { findZone, type Zone, zoneNames } from './zone.ts';
