import { Graph, layout } from '@dagrejs/dagre';
import type { Arrow, Box, Picture } from './picture.ts';

/** A picture with a place for everything, in pixels from the upper left corner. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
}

export interface PlacedBox extends Box {
  readonly left: number;
  readonly top: number;
}

export interface PlacedArrow extends Arrow {
  readonly points: readonly Point[];
  /** The middle of its label; undefined without one. */
  readonly labelAt: Point | undefined;
  readonly labelWidth: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const CHARACTER = 6.6;
const LABEL_HEIGHT = 18;

/** Gives everything a place: calls run downwards, or to the right. */
export function layOut({ boxes, arrows }: Picture, direction: 'down' | 'right'): Layout {
  const graph = new Graph();
  graph.setGraph({
    rankdir: direction === 'down' ? 'TB' : 'LR',
    nodesep: 34,
    edgesep: 18,
    ranksep: direction === 'down' ? 34 : 54,
    marginx: 28,
    marginy: 24,
  });
  for (const { key, width, height } of boxes) graph.setNode(key, { width, height });
  for (const arrow of arrows) {
    // What runs on stays in a line where it can.
    const label = {
      width: widthOf(arrow),
      height: arrow.label === '' ? 0 : LABEL_HEIGHT,
      labelpos: 'c',
      weight: arrow.isJump ? 1 : 4,
    };
    graph.setEdge(arrow.from, arrow.to, label);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    boxes: boxes.map((box) => {
      const { x, y } = graph.node(box.key) as Point;
      return { ...box, left: x - box.width / 2, top: y - box.height / 2 };
    }),
    arrows: arrows.map((arrow) => {
      const edge = graph.edge(arrow.from, arrow.to) as { points: Point[]; x?: number; y?: number };
      const labelAt = arrow.label === '' ? undefined : { x: edge.x ?? 0, y: edge.y ?? 0 };
      return { ...arrow, points: edge.points, labelAt, labelWidth: widthOf(arrow) };
    }),
  };
}

function widthOf({ label }: Arrow): number {
  return label === '' ? 0 : label.length * CHARACTER + 12;
}

/** The points as the path of an SVG, rounded at the corners. */
export function curveOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] as Point;
    const end = index === rest.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${at(point)} ${at(end)}`;
  });
  return bends.length === 0 ? `M${at(first)} L${at(last)}` : `M${at(first)} ${bends.join(' ')}`;
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
