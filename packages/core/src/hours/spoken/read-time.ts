import { DAY, type Span } from '../week.ts';
import type { Language } from './language.ts';
import type { Word } from './word.ts';

/** A stretch of the day that was read, and how many words it takes; without a span it is not clear which is meant. */
export interface ReadSpan {
  readonly span: Span | undefined;
  readonly length: number;
  /** Whether it could be any two numbers, `1 to 5`. */
  readonly isBare: boolean;
}

/** The stretch of the day that begins at a word: `9 to 5`, `9:00–17:30`, `between 9 AM and noon`. */
export function readSpan(words: readonly Word[], at: number, { usesTwelveHours }: Language): ReadSpan | undefined {
  const isBetween = words[at]?.is === 'between';
  const start = isBetween ? at + 1 : at;
  const from = readTime(words, start);
  if (from === undefined) return undefined;
  const link = words[start + from.length]?.is;
  if (link !== 'to' && !(isBetween && link === 'and')) return undefined;
  const second = start + from.length + 1;
  const to = readTime(words, second);
  if (to === undefined) return undefined;
  const isHalved = usesTwelveHours || from.half !== undefined || to.half !== undefined;
  const span = isHalved ? byHalves(from, to) : byDay(from, to);
  return { span, length: second + to.length - at, isBare: from.isBare && to.isBare };
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | undefined;
  readonly isBare: boolean;
  readonly length: number;
}

/** A time of day: `9`, `9:30`, `9 AM`, `오전 9시 30분`, `noon`. */
function readTime(words: readonly Word[], start: number): Time | undefined {
  let at = start;
  const isNext = (is: Word['is']) => words[at]?.is === is && at++ >= 0;
  const readHalf = () => (isNext('am') ? 'am' : isNext('pm') ? 'pm' : undefined);
  if (isNext('noon')) return { hour: 12, minute: 0, half: 'pm', isBare: false, length: 1 };
  if (isNext('midnight')) return { hour: 24, minute: 0, half: undefined, isBare: false, length: 1 };
  const before = readHalf();
  const number = words[at++];
  if (number?.is !== 'number') return undefined;
  const hasClock = isNext('clock');
  let { minute } = number;
  const [next, unit] = [words[at], words[at + 1]];
  if (minute === undefined && next?.is === 'number' && unit?.is === 'minutes') {
    minute = next.hour;
    at += 2;
  }
  const half = before ?? readHalf();
  if (number.hour > 24 || (minute ?? 0) > 59) return undefined;
  const isBare = minute === undefined && half === undefined && !hasClock;
  return { hour: number.hour, minute: minute ?? 0, half, isBare, length: at - start };
}

/** As the times are written, the halves of the day that are said included. */
function byDay(from: Time, to: Time): Span | undefined {
  const areHalvesSaid = from.half !== undefined && to.half !== undefined;
  return inOrder(inHalf(from, from.half), inHalf(to, to.half), areHalvesSaid);
}

/** By a clock of twelve hours, as far as it is clear which half of the day is meant. */
function byHalves(from: Time, to: Time): Span | undefined {
  if (isPlain(from) || isPlain(to) || (from.half !== undefined && to.half !== undefined)) return byDay(from, to);
  if (to.half !== undefined) return endingIn(from, to);
  if (from.half !== undefined) return inOrder(inHalf(from, from.half), laterThan(to, inHalf(from, from.half)));
  // `9 to 5`: offices open in the morning.
  const start = inHalf(from, 'am');
  return from.hour >= 6 && from.hour <= 11 ? inOrder(start, laterThan(to, start)) : undefined;
}

/** A time that has only one meaning without a half of the day: `17:00`. */
function isPlain({ hour, half }: Time): boolean {
  return half === undefined && (hour > 12 || hour === 0);
}

/** `9 to 5 PM` begins in the morning, `1 to 5 PM` in the afternoon, and of `9 to 11 PM` nobody knows. */
function endingIn(from: Time, to: Time): Span | undefined {
  const end = inHalf(to, to.half);
  const [am, pm] = [inHalf(from, 'am'), inHalf(from, 'pm')];
  if (to.half === 'am') return am < end ? inOrder(am, end) : undefined;
  if (pm >= end) return inOrder(am, end);
  return from.hour <= 5 || from.hour === 12 ? inOrder(pm, end) : undefined;
}

/** Minutes since midnight; 12 AM is midnight, and 12 without a half is noon. */
function inHalf({ hour, minute }: Time, half: Time['half']): number {
  if (half === 'am') return (hour % 12) * 60 + minute;
  if (half === 'pm') return ((hour % 12) + 12) * 60 + minute;
  return hour * 60 + minute;
}

/** The first time of that name behind another. */
function laterThan(time: Time, start: number): number {
  const morning = inHalf(time, 'am');
  return morning > start ? morning : morning + DAY / 2;
}

/** Hours over midnight are clear only when both halves of the day are said. */
function inOrder(from: number, to: number, mayPassMidnight = false): Span | undefined {
  if (from >= DAY || to > DAY) return undefined;
  if (to > from) return { from, to };
  return mayPassMidnight ? { from, to: to + DAY } : undefined;
}
