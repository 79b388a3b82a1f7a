import type { GraphFinding } from '@callflow-lint/views/requests';
import { s } from '../dom.ts';
import { ICONS } from './icons.ts';
import { curveOf, type Layout, type PlacedArrow, type PlacedBox } from './layout.ts';

/** Draws a graph that has been laid out. Elements carry `data-node` and `data-arrow`, by which they are marked later. */
export function drawGraph(layout: Layout, findings: readonly GraphFinding[]): SVGGElement {
  return s(
    'g',
    {},
    s('g', { class: 'arrows' }, ...layout.arrows.map(drawArrow)),
    s('g', { class: 'boxes', role: 'list' }, ...layout.boxes.map((box) => drawBox(box, findings))),
  );
}

/** The heads of arrows, in the colour of their lines. */
export function arrowHead(): SVGDefsElement {
  const head = s('path', { d: 'M0 0 8 4 0 8z', fill: 'context-stroke' });
  const marker = {
    id: 'head',
    viewBox: '0 0 8 8',
    refX: 7,
    refY: 4,
    markerWidth: 8,
    markerHeight: 8,
    orient: 'auto',
    markerUnits: 'userSpaceOnUse',
  };
  return s('defs', {}, s('marker', marker, head));
}

function drawArrow(arrow: PlacedArrow): SVGGElement {
  const { from, to, label, labelAt, labelWidth, isTaken, isJump, points } = arrow;
  const names = ['arrow', isTaken ? '' : 'idle', isJump ? 'jump' : '', to.startsWith('missing') ? 'wrong' : ''];
  const group = s(
    'g',
    { class: names.filter(Boolean).join(' '), 'data-arrow': `${from}>${to}` },
    s('path', { d: curveOf(points), 'marker-end': 'url(#head)' }),
  );
  if (labelAt !== undefined) {
    group.append(
      s('rect', { x: labelAt.x - labelWidth / 2, y: labelAt.y - 9, width: labelWidth, height: 18, rx: 9 }),
      s('text', { x: labelAt.x, y: labelAt.y + 4, 'text-anchor': 'middle' }, label),
    );
  }
  return group;
}

function drawBox(box: PlacedBox, all: readonly GraphFinding[]): SVGGElement {
  const { kind, left, top, width, height, title, node } = box;
  const transform = `translate(${left} ${top})`;
  if (kind !== 'action' || node === undefined) {
    return s(
      'g',
      { class: kind, transform },
      s('rect', { width, height, rx: height / 2 }),
      s('text', { x: width / 2, y: height / 2 + 4, 'text-anchor': 'middle' }, title),
    );
  }
  const findings = all.filter((finding) => finding.node === node);
  const severity = severityOf(findings);
  const classes = ['box', box.role.replace(' ', '-'), box.isReached ? '' : 'unreached', severity ?? ''];
  return s(
    'g',
    {
      class: classes.filter(Boolean).join(' '),
      transform,
      role: 'button',
      tabindex: -1,
      'data-node': node,
      'aria-label': spoken(box, findings),
    },
    s('title', {}, tipOf(box, findings)),
    s('rect', { class: 'body', width, height, rx: 6 }),
    s('path', { class: 'strip', d: `M6 0H4a4 4 0 0 0-4 4V${height - 4}a4 4 0 0 0 4 4h2z` }),
    s('path', { class: 'icon', d: ICONS[box.role], transform: 'translate(15 10)' }),
    s('text', { class: 'name', x: 38, y: 22 }, title),
    s('text', { class: 'number', x: width - 12, y: 22, 'text-anchor': 'end' }, box.name),
    ...box.lines.map((line, index) => s('text', { class: 'line', x: 15, y: 42 + index * 15 }, line)),
    endingPill(box),
    severity === undefined ? null : badge(width, severity, findings.length),
  );
}

function severityOf(findings: readonly GraphFinding[]): GraphFinding['severity'] | undefined {
  if (findings.some(({ severity }) => severity === 'error')) return 'error';
  return findings.length > 0 ? 'warn' : undefined;
}

function badge(width: number, severity: GraphFinding['severity'], count: number): SVGGElement {
  return s(
    'g',
    { class: `badge ${severity}`, transform: `translate(${width - 2} 2)` },
    s('circle', { r: 9 }),
    s('text', { y: 4, 'text-anchor': 'middle' }, count > 1 ? String(count) : '!'),
  );
}

function endingPill({ ending, width, height }: PlacedBox): SVGGElement | null {
  if (ending === undefined) return null;
  const pill = ending.text.length * 5.8 + 16;
  return s(
    'g',
    {
      class: ending.isMishap ? 'ending mishap' : 'ending',
      transform: `translate(${(width - pill) / 2} ${height - 8})`,
    },
    s('rect', { width: pill, height: 16, rx: 8 }),
    s('text', { x: pill / 2, y: 11.5, 'text-anchor': 'middle' }, ending.text),
  );
}

function spoken(box: PlacedBox, findings: readonly GraphFinding[]): string {
  const parts = [
    `${box.title} ${box.name}`,
    ...box.lines,
    box.isReached ? '' : 'no call gets here',
    box.ending?.text ?? '',
  ];
  return [...parts, ...findings.map(({ message }) => message)].filter((part) => part !== '').join('. ');
}

function tipOf({ isReached }: PlacedBox, findings: readonly GraphFinding[]): string {
  return [...(isReached ? [] : ['No call gets here.']), ...findings.map(({ message }) => message)].join('\n');
}
