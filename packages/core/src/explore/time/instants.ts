import type { TimePart } from '../../platform/index.ts';

/**
 * A box of instants: every minute whose month, day, weekday, hour and minute are all in the given sets.
 * Sets are bit masks, bit 0 being the smallest value (January, the 1st, Sunday, 00, :00); `minute` holds 60 bits in two
 * halves of 30, since a number holds 32 bits exactly.
 */
export interface Box {
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minuteLow: number;
  readonly minuteHigh: number;
}

/** A set of UTC minutes: a union of boxes that do not overlap. The empty list is the empty set. */
export type Instants = readonly Box[];

const FULL: Box = {
  month: (1 << 12) - 1,
  day: 2 ** 31 - 1,
  weekday: (1 << 7) - 1,
  hour: (1 << 24) - 1,
  minuteLow: (1 << 30) - 1,
  minuteHigh: (1 << 30) - 1,
};

/** Every instant. */
export const ANY_TIME: Instants = [FULL];

const FIELDS = ['month', 'day', 'weekday', 'hour', 'minuteLow', 'minuteHigh'] as const;

/** The box of the instants whose part passes `holds`. */
export function boxOf(part: TimePart | 'weekday', holds: (value: number) => boolean): Box {
  if (part === 'minute') return { ...FULL, minuteLow: mask(30, 0, holds), minuteHigh: mask(30, 30, holds) };
  const first = part === 'month' || part === 'day' ? 1 : 0;
  return { ...FULL, [part]: mask(bits(FULL[part]), first, holds) };
}

function mask(count: number, first: number, holds: (value: number) => boolean): number {
  let set = 0;
  for (let bit = 0; bit < count; bit++) if (holds(first + bit)) set |= 1 << bit;
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest >>>= 1) count += rest & 1;
  return count;
}

/** The instants of both boxes; undefined when there are none. */
function intersect(a: Box, b: Box): Box | undefined {
  const box: Box = {
    month: a.month & b.month,
    day: a.day & b.day,
    weekday: a.weekday & b.weekday,
    hour: a.hour & b.hour,
    minuteLow: a.minuteLow & b.minuteLow,
    minuteHigh: a.minuteHigh & b.minuteHigh,
  };
  return isEmpty(box) ? undefined : box;
}

/** The days that every month has, and how many more each has: a box of 31 April holds no instant. */
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isEmpty(box: Box): boolean {
  if (box.weekday === 0 || box.hour === 0 || (box.minuteLow === 0 && box.minuteHigh === 0)) return true;
  // Every date falls on every weekday in some year (29 February within 28 years), so only month and day interact.
  if (box.month !== 0 && (box.day & IN_EVERY_MONTH) !== 0) return false;
  return !DAYS_IN_MONTH.some((days, index) => (box.month & (1 << index)) !== 0 && (box.day & daysMask(days)) !== 0);
}

/** The 1st to the 29th: leap years count. */
const IN_EVERY_MONTH = (1 << 29) - 1;

function daysMask(days: number): number {
  return days === 31 ? FULL.day : (1 << days) - 1;
}

/** The instants of the set that lie inside the box. */
export function within(set: Instants, box: Box): Instants {
  const result: Box[] = [];
  for (const member of set) {
    const common = intersect(member, box);
    if (common !== undefined) result.push(common);
  }
  return result;
}

/** The instants of the set that lie outside the box. */
export function outside(set: Instants, box: Box): Instants {
  const result: Box[] = [];
  for (const member of set) cut(member, box, result);
  return result;
}

/** Splits off, field by field, what of a box lies outside another; what is left at the end lies inside. */
function cut(member: Box, box: Box, into: Box[]): void {
  const common = intersect(member, box);
  if (common === undefined) {
    into.push(member);
    return;
  }
  const { month, day, weekday } = common;
  add({ ...member, month: member.month & ~box.month }, into);
  add({ ...member, month, day: member.day & ~box.day }, into);
  add({ ...member, month, day, weekday: member.weekday & ~box.weekday }, into);
  add({ ...member, month, day, weekday, hour: member.hour & ~box.hour }, into);
  const [minuteLow, minuteHigh] = [member.minuteLow & ~box.minuteLow, member.minuteHigh & ~box.minuteHigh];
  add({ ...common, minuteLow, minuteHigh }, into);
}

function add(box: Box, into: Box[]): void {
  if (!isEmpty(box)) into.push(box);
}

/** A text that is the same for the same list of boxes. */
export function instantsKey(set: Instants): string {
  return set.map((box) => FIELDS.map((field) => box[field].toString(36)).join('.')).join(',');
}

/** Whether both hold the same list of boxes; undefined stands for any time. */
export function isSameTime(a: Instants | undefined, b: Instants | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  return a.every((box, index) => FIELDS.every((field) => box[field] === b[index]?.[field]));
}

const MINUTE_MS = 60_000;

/** Whether an instant (minutes since 1970-01-01T00:00Z) is in the set. */
export function hasInstant(set: Instants, minutes: number): boolean {
  const date = new Date(minutes * MINUTE_MS);
  const minute = date.getUTCMinutes();
  return set.some(
    (box) =>
      hasDate(box, date) &&
      ((box.hour >>> date.getUTCHours()) & 1) === 1 &&
      ((minute < 30 ? box.minuteLow >>> minute : box.minuteHigh >>> (minute - 30)) & 1) === 1,
  );
}

/** Whether a day is one of the box's, whatever the time of day. */
export function hasDate(box: Box, date: Date): boolean {
  return (
    ((box.month >>> date.getUTCMonth()) & 1) === 1 &&
    ((box.day >>> (date.getUTCDate() - 1)) & 1) === 1 &&
    ((box.weekday >>> date.getUTCDay()) & 1) === 1
  );
}
