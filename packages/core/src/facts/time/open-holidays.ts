import { hasInstant, type Instants } from '../../explore/index.ts';
import { offsetAt, sayTimes, type Week, type Zone } from '../../hours/index.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** A holiday on which calls get through all the same. */
export interface OpenHoliday {
  /** `2026-12-25` */
  readonly date: string;
  /** When it is open that day, by the clock on the wall: `09:00–17:00`. */
  readonly times: string;
}

/** The holidays, as dates, on which a set of instants is open at some time of the day in a zone. */
export function openHolidays(holidays: readonly string[], open: Instants, zone: Zone): readonly OpenHoliday[] {
  return holidays.flatMap((date) => {
    const spans = openSpans(date, open, zone);
    return spans.length === 0 ? [] : [{ date, times: sayTimes(spans) }];
  });
}

/** Minutes of the day, as if the day were the first of a week. */
function openSpans(date: string, open: Instants, zone: Zone): Week {
  const midnight = Date.parse(`${date}T00:00Z`) / MINUTE_MS;
  const start = midnight - offsetAt(zone, midnight);
  const spans: { from: number; to: number }[] = [];
  for (let minute = 0; minute < DAY_MINUTES; minute++) {
    if (!hasInstant(open, start + minute)) continue;
    const last = spans.at(-1);
    if (last?.to === minute) last.to = minute + 1;
    else spans.push({ from: minute, to: minute + 1 });
  }
  return spans;
}
