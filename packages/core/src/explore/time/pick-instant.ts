import { type Box, hasDate, hasInstant, type Instants } from './instants.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The search for an instant starts here: a plain Wednesday morning, so that proofs read naturally. */
const FIRST_DAY = Date.UTC(2026, 5, 10);

/** Every date meets every weekday within this many days. */
const CYCLE_DAYS = 28 * 366;

/**
 * Some instant of the set, the same on every call, preferably by day and on the hour.
 * @returns minutes since 1970-01-01T00:00Z; undefined for the empty set.
 */
export function pickInstant(set: Instants): number | undefined {
  const box = onFirstDay(set, FIRST_DAY);
  if (box === undefined) return undefined;
  const hour = lowestFrom(box.hour, 10) ?? lowestFrom(box.hour, 0) ?? 0;
  return box.date / MINUTE_MS + hour * 60 + lowestMinute(box, 0);
}

/** The first instant of the set that is not before the given one. */
export function nextInstant(set: Instants, from: number): number | undefined {
  if (hasInstant(set, from)) return from;
  const day = Math.floor((from * MINUTE_MS) / DAY_MS) * DAY_MS;
  const today = set.filter((box) => hasDate(box, new Date(day))).flatMap((box) => laterToday(box, from));
  if (today.length > 0) return Math.min(...today);
  const box = onFirstDay(set, day + DAY_MS);
  return box === undefined ? undefined : box.date / MINUTE_MS + firstOfDay(box);
}

interface Dated extends Box {
  readonly date: number;
}

/** The box of the set that holds the first day which is not before the given one. */
function onFirstDay(set: Instants, from: number): Dated | undefined {
  for (let day = 0; day < CYCLE_DAYS; day++) {
    const date = from + day * DAY_MS;
    const boxes = set.filter((box) => hasDate(box, new Date(date)));
    const first = boxes.sort((a, b) => firstOfDay(a) - firstOfDay(b))[0];
    if (first !== undefined) return { ...first, date };
  }
  return undefined;
}

function firstOfDay(box: Box): number {
  return (lowestFrom(box.hour, 0) ?? 0) * 60 + lowestMinute(box, 0);
}

/** The first minute of the box on the day of an instant, but after it; at most one. */
function laterToday(box: Box, from: number): number[] {
  const date = new Date(from * MINUTE_MS);
  const [hour, minute] = [date.getUTCHours(), date.getUTCMinutes()];
  const midnight = from - hour * 60 - minute;
  if (((box.hour >>> hour) & 1) === 1) {
    const later = lowestMinute(box, minute + 1);
    if (later < 60) return [midnight + hour * 60 + later];
  }
  const next = lowestFrom(box.hour, hour + 1);
  return next === undefined ? [] : [midnight + next * 60 + lowestMinute(box, 0)];
}

/** The lowest minute of the box from the given one on; 60 when there is none. */
function lowestMinute({ minuteLow, minuteHigh }: Box, from: number): number {
  return lowestFrom(minuteLow, from) ?? 30 + (lowestFrom(minuteHigh, Math.max(from - 30, 0)) ?? 30);
}

function lowestFrom(set: number, from: number): number | undefined {
  for (let bit = from; bit < 31; bit++) if (((set >>> bit) & 1) === 1) return bit;
  return undefined;
}
