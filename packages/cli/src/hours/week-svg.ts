import type { NamedSeason, Timetable } from '@callflow-lint/core/facts';
import { cellsOf, DAYS, type State, sayOffset } from '@callflow-lint/views/hours';

const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Sizes in pixels. */
const HOUR = 15;
const ROW = 24;
const MARGIN = 44;
const TOP = 64;
const PANEL = 24 * HOUR + MARGIN;
const PANEL_HEIGHT = TOP + 7 * ROW + 12;
const LEGEND_HEIGHT = 36;

/** Colours that people who confuse red and green can tell apart; what is wrong is hatched as well. */
const FILLS: Readonly<Record<State, string>> = {
  open: '#2f7d6d',
  closed: '#eceff1',
  extra: 'url(#extra)',
  missing: 'url(#missing)',
};

const MEANINGS: Readonly<Record<State, string>> = {
  open: 'open',
  closed: 'closed',
  extra: 'open, and should be closed',
  missing: 'closed, and should be open',
};

/** Timetables as one picture: one below the other, with the seasons of each beside each other. */
export function weekSvg(timetables: readonly Timetable[]): string {
  const columns = Math.max(2, ...timetables.map(({ seasons }) => seasons.length));
  const [width, height] = [columns * PANEL + 20, timetables.length * PANEL_HEIGHT + LEGEND_HEIGHT];
  const panels = timetables.flatMap((timetable, row) =>
    timetable.seasons.map((season, column) => panel(timetable, season, column * PANEL + MARGIN, row * PANEL_HEIGHT)),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<style>text { font: 12px sans-serif; fill: #263238 } .title { font-weight: bold }</style>`,
    `<defs>${hatch('extra', '#8fd0c2', '#b26a00')}${hatch('missing', '#ffffff', '#c62828')}</defs>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...panels,
    legend(height - LEGEND_HEIGHT + 20),
    '</svg>\n',
  ].join('\n');
}

function hatch(id: string, ground: string, line: string): string {
  return `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${ground}"/><rect width="2.5" height="6" fill="${line}"/></pattern>`;
}

function panel({ zone, hours }: Timetable, { name, offset, week }: NamedSeason, x: number, y: number): string {
  const title = `<text class="title" x="0" y="24">${zone.name}, ${name} (UTC${sayOffset(offset)})</text>`;
  const scale = [0, 6, 12, 18, 24].map(
    (hour) => `<text x="${hour * HOUR}" y="${TOP - 8}" text-anchor="middle">${hour}</text>`,
  );
  const rows = DAYS.flatMap((day, index) => {
    const top = TOP + index * ROW;
    const label = `<text x="-8" y="${top + 15}" text-anchor="end">${NAMES[day] as string}</text>`;
    const cells = cellsOf(week, hours, day).map(({ from, to, state }) => {
      const left = (from / 60) * HOUR;
      return `<rect x="${left}" y="${top}" width="${((to - from) / 60) * HOUR}" height="${ROW - 3}" fill="${FILLS[state]}"/>`;
    });
    return [label, ...cells];
  });
  return [`<g transform="translate(${x} ${y})">`, title, ...scale, ...rows, '</g>'].join('\n');
}

function legend(y: number): string {
  const entries = (['open', 'closed', 'extra', 'missing'] as const).map((state, index) => {
    const x = MARGIN + index * 4 * 12 * 4;
    return `<rect x="${x}" y="${y - 11}" width="14" height="14" fill="${FILLS[state]}"/><text x="${x + 20}" y="${y}">${MEANINGS[state]}</text>`;
  });
  return entries.join('\n');
}
