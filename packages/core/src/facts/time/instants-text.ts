import { ANY_TIME, type Box, gathered, type Instants, Remembered } from '../../explore/index.ts';
import { rangesOf, rangesText } from './ranges-text.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An instant for people: `Wed 2026-06-10 10:00 UTC`. */
export function instantText(minutes: number): string {
  return texts.get(minutes) ?? texts.keep(minutes, textOf(minutes));
}

/** Most proofs begin at the same few instants. */
const texts = new Remembered<number, string>(1024);

function textOf(minutes: number): string {
  const date = new Date(minutes * 60_000);
  const iso = date.toISOString();
  return `${WEEKDAYS[date.getUTCDay()] as string} ${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

const MAX_BOXES = 3;

/**
 * A set of instants for people, as the answer to "when?": `at any time`, `never`, `09:00–16:59 UTC`,
 * `in minutes 30–59 of hours 9–23 UTC on Mon–Fri`.
 */
export function instantsText(set: Instants): string {
  if (set.length === 0) return 'never';
  const boxes = gathered(set).map(boxText);
  if (boxes.length > MAX_BOXES) return `${boxes.slice(0, MAX_BOXES).join('; ')}; and at other times`;
  return boxes.join('; ');
}

function boxText(box: Box): string {
  const parts = [timeText(box)];
  if (box.weekday !== FULL.weekday) parts.push(`on ${rangesText(bitsOf(box.weekday), (bit) => WEEKDAYS[bit] ?? '')}`);
  parts.push(dateText(box));
  return parts.filter((part) => part !== '').join(' ') || 'at any time';
}

const [FULL] = ANY_TIME as readonly [Box];

/** The days and months of a box; empty when these are all. */
function dateText(box: Box): string {
  if (box.day === FULL.day && box.month === FULL.month) return '';
  const [days, months] = [bitsOf(box.day).map((bit) => bit + 1), bitsOf(box.month)];
  const inMonths = rangesText(months, (month) => MONTHS[month] ?? '');
  if (days.length === 31) return `in ${inMonths}`;
  if (months.length === 12) return `on ${counted('day', days)} of the month`;
  return days.length * months.length === 1 ? `on ${days[0]} ${inMonths}` : `on ${counted('day', days)} of ${inMonths}`;
}

/** The hours and minutes of a box; empty when these are all. */
function timeText({ hour, minuteLow, minuteHigh }: Box): string {
  const hours = bitsOf(hour);
  const minutes = [...bitsOf(minuteLow), ...bitsOf(minuteHigh).map((bit) => bit + 30)];
  if (minutes.length === 60) return hours.length === 24 ? '' : `${wholeHours(hours)} UTC`;
  const inMinutes = `in ${counted('minute', minutes)}`;
  if (hours.length === 24) return `${inMinutes} of every hour`;
  if (hours.length * minutes.length === 1) return `at ${clockText(hours[0], minutes[0])} UTC`;
  return `${inMinutes} of ${counted('hour', hours)} UTC`;
}

/** `09:00–16:59, 20:00–20:59`. */
function wholeHours(hours: readonly number[]): string {
  return rangesOf(hours)
    .map(({ from, to }) => `${clockText(from, 0)}–${clockText(to, 59)}`)
    .join(', ');
}

/** `09:30`. */
function clockText(hour = 0, minute = 0): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function counted(noun: string, numbers: readonly number[]): string {
  return `${noun}${numbers.length === 1 ? '' : 's'} ${rangesText(numbers)}`;
}

function bitsOf(set: number): number[] {
  const bits: number[] = [];
  for (let bit = 0; bit < 31; bit++) if (((set >>> bit) & 1) === 1) bits.push(bit);
  return bits;
}
