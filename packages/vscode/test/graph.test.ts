import type { ExploredEdge, ExploredGraph, ExploredNode } from '@callflow-lint/views/graph';
import { describe, expect, test } from 'vitest';
import { curveOf, layOut } from '../webview/graph/layout.ts';
import { neighbourOf } from '../webview/graph/neighbours.ts';
import { pictureOf } from '../webview/graph/picture.ts';
import { nodeOf, routeOver } from '../webview/graph/route.ts';
import { wrap } from '../webview/graph/wrap.ts';

function node(index: number, more: Partial<ExploredNode> = {}): ExploredNode {
  return {
    index,
    label: '',
    type: 'talk',
    isEnd: false,
    id: null,
    role: 'speaks',
    text: '',
    reach: 'always',
    endings: [],
    ...more,
  };
}

function edge(from: number, to: number | undefined, more: Partial<ExploredEdge> = {}): ExploredEdge {
  return { from, to, label: '', key: undefined, kind: 'jumps', caption: '', isTaken: true, ...more };
}

const GRAPH: ExploredGraph = {
  nodes: [
    node(0),
    node(1, { role: 'decides', text: 'a b' }),
    node(2, {
      id: 'sales',
      endings: [
        { outcome: 'finished', reason: null },
        { outcome: 'dropped', reason: 'no-call' },
      ],
    }),
    node(3, { reach: 'never', id: '0f2a7f3e-51f4-4e0c-9b7d-3c8f0c6a1d05' }),
  ],
  edges: [
    edge(0, 1, { kind: 'runs on' }),
    edge(1, 2, { kind: 'runs on', isTaken: false }),
    edge(1, 0, { caption: 'default' }),
    edge(1, 2, { caption: '1', isTaken: false }),
    edge(1, 2, { caption: '3' }),
    edge(1, undefined, { caption: '4', isTaken: false }),
    edge(3, 2, { kind: 'runs on', isTaken: false }),
  ],
};

describe('the picture', () => {
  const { boxes, arrows } = pictureOf(GRAPH);

  test('has a box for each action, for the beginning, and for what does not exist', () => {
    expect(boxes.map(({ key }) => key)).toEqual(['start', 'action0', 'action1', 'action2', 'action3', 'missing1']);
  });

  test('names actions by what one can read', () => {
    expect(boxes.filter(({ kind }) => kind === 'action').map(({ name }) => name)).toEqual(['0', '1', 'sales', '3']);
  });

  test('says the worst ending only', () => {
    expect(boxes.map(({ ending }) => ending?.text)).toEqual([
      undefined,
      undefined,
      undefined,
      'call dropped',
      undefined,
      undefined,
    ]);
  });

  test('has one arrow for all ways between two actions, and none for running on where calls never do', () => {
    expect(arrows.map(({ from, to, label, isTaken }) => `${from}>${to} ${label} ${isTaken}`)).toEqual([
      'start>action0  true',
      'action0>action1  true',
      'action1>action0 default true',
      'action1>action2 1, 3 true',
      'action1>missing1 4 false',
      'action3>action2  false',
    ]);
  });

  test('of no actions is empty', () => {
    expect(pictureOf({ nodes: [], edges: [] })).toEqual({ boxes: [], arrows: [] });
  });
});

describe('the layout', () => {
  test.each(['down', 'right'] as const)('%s: boxes lie inside and do not overlap', (direction) => {
    const { width, height, boxes } = layOut(pictureOf(GRAPH), direction);
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.left + box.width).toBeLessThanOrEqual(width);
      expect(box.top + box.height).toBeLessThanOrEqual(height);
      for (const other of boxes.filter((each) => each !== box)) {
        const isApart =
          other.left >= box.left + box.width ||
          box.left >= other.left + other.width ||
          other.top >= box.top + box.height ||
          box.top >= other.top + other.height;
        expect(isApart, `${box.key} and ${other.key}`).toBe(true);
      }
    }
  });

  test('calls run downwards', () => {
    const { boxes } = layOut(pictureOf(GRAPH), 'down');
    const tops = ['start', 'action0', 'action1', 'action2'].map(
      (key) => boxes.find((box) => box.key === key)?.top ?? 0,
    );
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  test('an action that jumps to itself has an arrow', () => {
    const { arrows } = layOut(pictureOf({ nodes: [node(0)], edges: [edge(0, 0)] }), 'down');
    expect(arrows[1]?.points.length).toBeGreaterThan(2);
  });

  test('arrow keys go to the next box in their direction', () => {
    const layout = layOut(pictureOf(GRAPH), 'down');
    const first = layout.boxes.find(({ node: index }) => index === 0)!;
    expect(neighbourOf(layout, first, 'ArrowDown')?.node).toBe(1);
    expect(neighbourOf(layout, first, 'ArrowUp')).toBeUndefined();
  });

  test('curves begin and end where their points do', () => {
    const curve = curveOf([
      { x: 0, y: 0 },
      { x: 5, y: 5 },
      { x: 9, y: 20 },
      { x: 9, y: 30 },
    ]);
    expect(curve).toBe('M0 0 Q5 5 7 12.5 Q9 20 9 30');
  });
});

describe('a route', () => {
  test('knows at which steps it is where, and which arrows it takes', () => {
    const { steps, arrows } = routeOver([0, 1, null, 0]);
    expect([...steps]).toEqual([
      [0, [1, 4]],
      [1, [2]],
    ]);
    expect([...arrows]).toEqual(['start>action0', 'action0>action1', 'action1>action0']);
  });

  test('reads where an action was posted', () => {
    expect([nodeOf('/actions/12'), nodeOf('abc#/actions/1'), nodeOf('pushed:hangup')]).toEqual([12, null, null]);
  });
});

describe('wrapping', () => {
  test.each([
    ['one two three', 7, 2, ['one two', 'three']],
    ['one two three four', 7, 2, ['one two', 'three…']],
    ['abcdefghij', 4, 2, ['abcd', 'efg…']],
    ['', 7, 2, []],
  ])('%s', (text, width, lines, wrapped) => {
    expect(wrap(text, width, lines)).toEqual(wrapped);
  });
});
