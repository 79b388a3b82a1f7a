import type { Cell, SeasonView, State, WeeksView } from '@callflow-lint/views/hours';
import { h, s } from '../dom.ts';

const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const MEANINGS: Readonly<Record<State, string>> = {
  open: 'open',
  closed: 'closed',
  extra: 'open, and should be closed',
  missing: 'closed, and should be open',
};

/** Sizes in the units of the drawing. */
const HOUR = 12;
const ROW = 18;
const LEFT = 34;
const TOP = 18;

/** When the flow really is open, by the clock on the wall, a week for each season. */
export function hoursPart(weeks: readonly WeeksView[]): HTMLElement {
  if (weeks.length === 0) return h('p', { class: 'quiet' }, 'No call gets to a condition on the time.');
  return h('div', { class: 'hours' }, ...weeks.map(chainOf), legend(weeks));
}

function chainOf({ title, meant, zone, seasons, openHolidays }: WeeksView): HTMLElement {
  return h(
    'section',
    {},
    h('p', {}, title),
    h('p', { class: 'quiet' }, meant === null ? 'Nothing says which hours are meant.' : `Meant: ${meant}.`),
    ...seasons.map((season) => h('figure', {}, h('figcaption', {}, captionOf(season, zone)), weekOf(season))),
    openHolidays.length === 0
      ? null
      : h('p', {}, 'Open on holidays: ', openHolidays.map(({ date, times }) => `${date} ${times}`).join(', ')),
  );
}

function captionOf({ name, offset }: SeasonView, zone: string): string {
  // A hyphen would let the offset break in two.
  return `${zone}, ${name} (UTC${offset.replace('-', '−')})`;
}

function weekOf({ days }: SeasonView): SVGSVGElement {
  const [width, height] = [LEFT + 24 * HOUR + 6, TOP + days.length * ROW];
  const scale = [0, 6, 12, 18, 24].map((hour) =>
    s('text', { x: LEFT + hour * HOUR, y: 12, 'text-anchor': 'middle' }, String(hour)),
  );
  const rows = days.flatMap(({ day, cells }, row) => {
    const top = TOP + row * ROW;
    const name = s('text', { x: LEFT - 8, y: top + 12, 'text-anchor': 'end' }, NAMES[day] ?? '');
    return [name, ...cells.map((cell) => cellOf(cell, top))];
  });
  return s(
    'svg',
    { class: 'week', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': spoken(days) },
    hatches(),
    ...scale,
    ...rows,
  );
}

function cellOf({ from, to, state }: Cell, top: number): SVGRectElement {
  const [x, width] = [LEFT + (from / 60) * HOUR, ((to - from) / 60) * HOUR];
  const title = s('title', {}, `${clock(from)}–${clock(to)}: ${MEANINGS[state]}`);
  return s('rect', { class: state, x, y: top, width, height: ROW - 3 }, title);
}

/** What is wrong is told by its lines too, and not by its colour alone. */
function hatches(): SVGDefsElement {
  const pattern = (id: string) =>
    s(
      'pattern',
      { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)', class: id },
      s('rect', { class: 'ground', width: 6, height: 6 }),
      s('rect', { class: 'lines', width: 2.5, height: 6 }),
    );
  return s('defs', {}, pattern('extra'), pattern('missing'));
}

function legend(weeks: readonly WeeksView[]): HTMLElement {
  const cells = weeks.flatMap(({ seasons }) => seasons.flatMap(({ days }) => days.flatMap((day) => day.cells)));
  const states = (['open', 'closed', 'extra', 'missing'] as const).filter((state) =>
    cells.some((cell) => cell.state === state),
  );
  const entries = states.map((state) => {
    const sample = s('svg', { class: 'week sample', viewBox: '0 0 14 14' }, hatches());
    sample.append(s('rect', { class: state, width: 14, height: 14 }));
    return h('li', {}, sample, MEANINGS[state]);
  });
  return h('ul', { class: 'legend' }, ...entries);
}

function spoken(days: SeasonView['days']): string {
  return days
    .map(({ day, cells }) => {
      const said = cells.filter(({ state }) => state !== 'closed');
      const parts = said.map(({ from, to, state }) => `${clock(from)} to ${clock(to)} ${MEANINGS[state]}`);
      return `${NAMES[day] ?? ''}: ${parts.join(', ') || 'closed'}`;
    })
    .join('. ');
}

function clock(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours, rest].map((part) => String(part).padStart(2, '0')).join(':');
}
