import type { ExploredEdge, ExploredGraph, ExploredNode, NodeEnding } from '@callflow-lint/views/graph';
import { cut, wrap } from './wrap.ts';

/** What is to be drawn, before it has a place. */
export interface Picture {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** An action, the beginning of the flow, or the place of an action that does not exist. */
export interface Box {
  readonly key: string;
  readonly kind: 'action' | 'start' | 'missing';
  /** The index of the action. */
  readonly node: number | undefined;
  readonly title: string;
  /** Its readable id, or its number. */
  readonly name: string;
  readonly lines: readonly string[];
  readonly role: ExploredNode['role'];
  readonly isReached: boolean;
  /** How calls end here, where that is worth a word. */
  readonly ending: Ending | undefined;
  readonly width: number;
  readonly height: number;
}

interface Ending {
  readonly text: string;
  readonly isMishap: boolean;
}

/** One line from box to box, for all ways that lead from the one to the other. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly isJump: boolean;
  readonly isTaken: boolean;
}

const WIDTH = 208;
const TITLE = 34;
const LINE = 15;
const CHARACTERS = 32;

/** The boxes and arrows of a graph. */
export function pictureOf({ nodes, edges }: ExploredGraph): Picture {
  const boxes = nodes.map(boxOf);
  const arrows = mergeArrows(edges.filter((edge) => !isIdle(edge, nodes)));
  const missing = arrows.filter(({ to }) => to.startsWith('missing')).map(({ to }) => missingBox(to));
  if (nodes.length === 0) return { boxes: [], arrows: [] };
  return {
    boxes: [startBox(), ...boxes, ...missing],
    arrows: [{ from: 'start', to: keyOf(0), label: '', isJump: false, isTaken: true }, ...arrows],
  };
}

/** The key of the box of an action. */
export function keyOf(node: number): string {
  return `action${node}`;
}

/** Running on from an action that calls do get to, but never run on from: nobody looks for such a way. */
function isIdle({ kind, isTaken, from }: ExploredEdge, nodes: readonly ExploredNode[]): boolean {
  const reach = nodes[from]?.reach;
  return kind === 'runs on' && !isTaken && (reach === 'always' || reach === 'sometimes');
}

function boxOf(node: ExploredNode): Box {
  const { index, type, id, text, role, reach, endings } = node;
  const lines = wrap(text, CHARACTERS, 2);
  return {
    key: keyOf(index),
    kind: 'action',
    node: index,
    title: type,
    name: id !== null && isReadable(id) ? cut(id, 16) : String(index),
    lines,
    role,
    isReached: reach !== 'never',
    ending: endingOf(endings),
    width: WIDTH,
    height: TITLE + (lines.length > 0 ? lines.length * LINE + 6 : 0),
  };
}

function isReadable(id: string): boolean {
  return !/^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i.test(id);
}

const ENDINGS: Readonly<Partial<Record<NodeEnding['outcome'], Ending>>> = {
  dropped: { text: 'call dropped', isMishap: true },
  crashed: { text: 'engine crashes', isMishap: true },
  blocked: { text: 'waits for ever', isMishap: true },
  finished: { text: 'end of the flow', isMishap: false },
};

/** The worst one. A hangup says by itself that it ends the call. */
function endingOf(endings: readonly NodeEnding[]): Ending | undefined {
  const outcomes = new Set(endings.map(({ outcome }) => outcome));
  const worst = (['crashed', 'dropped', 'blocked', 'finished'] as const).find((outcome) => outcomes.has(outcome));
  return worst === undefined ? undefined : ENDINGS[worst];
}

const BARE = { node: undefined, name: '', lines: [], role: 'works', isReached: true, ending: undefined } as const;

function startBox(): Box {
  return { ...BARE, key: 'start', kind: 'start', title: 'A call comes in', width: 120, height: 26 };
}

function missingBox(key: string): Box {
  return { ...BARE, key, kind: 'missing', title: 'no such action', width: 116, height: 26 };
}

function mergeArrows(edges: readonly ExploredEdge[]): Arrow[] {
  const merged = new Map<string, Arrow>();
  for (const { from, to, caption, kind, isTaken } of edges) {
    const target = to === undefined ? `missing${from}` : keyOf(to);
    const key = `${from} ${target}`;
    const known = merged.get(key);
    const label = [known?.label, caption].filter((text) => text !== undefined && text !== '').join(', ');
    merged.set(key, {
      from: keyOf(from),
      to: target,
      label: cut(label, 24),
      isJump: kind === 'jumps' && known?.isJump !== false,
      isTaken: isTaken || known?.isTaken === true,
    });
  }
  return [...merged.values()];
}
