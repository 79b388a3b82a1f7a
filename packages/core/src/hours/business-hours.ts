import type { Week } from './week.ts';

/** When callers are meant to be served, by the clock on the wall. */
export interface BusinessHours {
  /** The name of a zone of the table (`zoneLines`), e.g. `America/New_York`. */
  readonly timezone?: string;
  /** Local time; the empty week is always closed. */
  readonly week?: Week;
  /** Local dates that are closed all day, `2026-12-25`. */
  readonly holidays?: readonly string[];
}
