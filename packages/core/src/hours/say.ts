import { DAY, type Span, WEEK, type Week } from './week.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `Mon–Fri 09:00–17:00, Sat 10:00–14:00`; hours over midnight belong to the day on which they begin. */
export function sayWeek(week: Week): string {
  const days = timesByDay(week);
  const said: string[] = [];
  // Monday first, as people count.
  for (let at = 1; at <= 7; ) {
    const times = days[at % 7] ?? '';
    let end = at;
    while (end < 7 && days[(end + 1) % 7] === times) end++;
    if (times !== '') said.push(`${sayDays(at, end)} ${times}`);
    at = end + 1;
  }
  return said.length === 0 ? 'never' : said.join(', ');
}

function sayDays(from: number, to: number): string {
  if (to - from === 6) return 'daily';
  const [first, last] = [WEEKDAYS[from % 7] as string, WEEKDAYS[to % 7] as string];
  return from === to ? first : `${first}–${last}`;
}

/** `09:00–17:00` where all days that are open have the same hours; else as `sayWeek`. */
export function sayTimes(week: Week): string {
  const times = new Set(timesByDay(week).filter((day) => day !== ''));
  const [only] = times;
  return times.size === 1 && only !== undefined ? only : sayWeek(week);
}

function timesByDay(week: Week): readonly string[] {
  const whole = overEnd(week);
  return WEEKDAYS.map((_, day) => {
    const begun = whole.filter(({ from }) => Math.floor(from / DAY) === day);
    return begun.map(({ from, to }) => `${sayTime(from)}–${to - from === DAY ? '24:00' : sayTime(to)}`).join(' and ');
  });
}

/** Joins what reaches over the end of the week. */
function overEnd(week: Week): readonly Span[] {
  const [first, last] = [week[0], week.at(-1)];
  if (first === undefined || last === undefined || first === last || first.from > 0 || last.to < WEEK) return week;
  return [...week.slice(1, -1), { from: last.from, to: first.to + WEEK }];
}

/** `09:30`, of minutes since any midnight. */
export function sayTime(minutes: number): string {
  const ofDay = ((minutes % DAY) + DAY) % DAY;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** `14 March`, of minutes since 1970-01-01T00:00 on some clock. */
export function sayDate(minutes: number): string {
  const date = new Date(minutes * 60_000);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] as string}`;
}
