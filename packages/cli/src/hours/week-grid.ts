import type { Timetable } from '@callflow-lint/core/facts';
import { type Cell, cellsOf, DAYS, type State, sayOffset } from '@callflow-lint/views/hours';
import type { Paint } from '../output/paint.ts';

const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const SIGNS: Readonly<Record<State, string>> = { open: '#', closed: '.', extra: '+', missing: '-' };

/** What the signs of the grid mean. */
export const LEGEND = '# open   . closed   + open, and should be closed   - closed, and should be open';

const WIDTH = 24;

/** A week as text: a line for each day, a sign for each hour, the seasons beside each other. */
export function weekGrid({ seasons, hours, zone }: Timetable, paint: Paint): string {
  const titles = seasons.map(({ name, offset }) => `${name} (UTC${sayOffset(offset)})`.padEnd(WIDTH));
  const scale = '0     6     12    18'.padEnd(WIDTH);
  const rows = DAYS.map((day) => {
    const parts = seasons.map(({ week }) => paintSigns(cellsOf(week, hours, day), paint));
    return `${NAMES[day] as string}  ${parts.join('   ')}`;
  });
  const heads = [titles, seasons.map(() => scale)].map((head) => `     ${head.join('   ')}`.trimEnd());
  return [zone.name, ...heads, ...rows].join('\n');
}

function paintSigns(cells: readonly Cell[], paint: Paint): string {
  const colors: Readonly<Record<State, (text: string) => string>> = {
    open: paint.green,
    closed: paint.dim,
    extra: paint.yellow,
    missing: paint.red,
  };
  return Array.from({ length: 24 }, (_, hour) => stateIn(cells, hour))
    .map((state) => colors[state](SIGNS[state]))
    .join('');
}

/** What is wrong in any part of an hour is more important than what is right in the rest. */
const ORDER: readonly State[] = ['missing', 'extra', 'open', 'closed'];

function stateIn(cells: readonly Cell[], hour: number): State {
  const inside = cells.filter(({ from, to }) => from < (hour + 1) * 60 && to > hour * 60);
  return ORDER.find((state) => inside.some((cell) => cell.state === state)) ?? 'closed';
}
