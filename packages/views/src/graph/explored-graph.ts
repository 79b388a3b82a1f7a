import { type Analysis, exploration, reachability, type Verdict } from '@callflow-lint/core/facts';
import { mainOf } from '@callflow-lint/core/machine';
import type { DropReason } from '@callflow-lint/core/platform';
import { actionText } from './action-text.ts';
import { flowGraph, type GraphEdge, type GraphNode } from './flow-graph.ts';
import { type Role, roleOf } from './role.ts';

/** The graph of a flow, and what the exploration has seen of it; plain data. */
export interface ExploredGraph {
  readonly nodes: readonly ExploredNode[];
  readonly edges: readonly ExploredEdge[];
}

export interface ExploredNode extends GraphNode {
  /** The id as written; null without one. */
  readonly id: string | null;
  readonly role: Role;
  /** What it does, in a few words; may be empty. */
  readonly text: string;
  /** Whether calls get there. */
  readonly reach: Verdict;
  /** How runs end here, if they do. */
  readonly endings: readonly NodeEnding[];
}

/** How a run ends at an action. `finished`: there is nothing behind it. */
export interface NodeEnding {
  readonly outcome: 'finished' | 'stopped' | 'hangup' | 'dropped' | 'blocked' | 'crashed';
  readonly reason: DropReason | null;
}

export interface ExploredEdge extends GraphEdge {
  /** The label in a word that fits beside a line; may be empty. */
  readonly caption: string;
  /** Some call goes this way, as far as anybody knows. */
  readonly isTaken: boolean;
}

/** The graph of the flow of an analysis, with what is known under its setting. */
export function exploredGraph(analysis: Analysis): ExploredGraph {
  const { flow } = analysis;
  const { nodes, edges } = flowGraph(flow);
  const reach = analysis.get(reachability);
  const moves = movesOf(analysis);
  return {
    nodes: flow.actions.map((action, index) => ({
      ...(nodes[index] as GraphNode),
      id: action.idNode?.value ?? null,
      role: roleOf(action),
      text: actionText(action),
      reach: reach.of(action),
      endings: moves.endings.get(index) ?? [],
    })),
    edges: edges.map((edge) => ({ ...edge, caption: captionOf(edge, edges), isTaken: isTaken(edge, moves.taken) })),
  };
}

interface Moves {
  /** The ways that were seen, by `moveKey`. */
  readonly taken: ReadonlySet<string>;
  readonly endings: ReadonlyMap<number, readonly NodeEnding[]>;
}

/** What runs do at each action of the flow itself; what they do in what an action pushes counts as its own. */
function movesOf(analysis: Analysis): Moves {
  const { nodes } = analysis.get(exploration);
  const taken = new Set<string>();
  const endings = new Map<number, NodeEnding[]>();
  for (const { state, exits } of nodes) {
    const from = mainOf(state.position).index;
    for (const { way, to } of exits) {
      const next = to === undefined ? undefined : nodes[to]?.state.position;
      if (next?.caller === undefined && next !== undefined) taken.add(moveKey(from, next.index, way.isJump, way.key));
      if (way.ending !== undefined && way.events.length === 0) note(endings, from, way.ending);
    }
  }
  return { taken, endings };
}

function moveKey(from: number, to: number, isJump: boolean, key: string | undefined): string {
  return `${from} ${to} ${isJump} ${key ?? ''}`;
}

/** The step cap can strike anywhere on a circle, and flows that are not known can end anyhow: neither tells of the action. */
function note(
  endings: Map<number, NodeEnding[]>,
  index: number,
  {
    outcome,
    reason = null,
  }: { readonly outcome: NodeEnding['outcome'] | 'elsewhere'; readonly reason?: DropReason | null },
): void {
  if (outcome === 'elsewhere' || reason === 'cap') return;
  const known = endings.get(index) ?? [];
  if (known.some((each) => each.outcome === outcome && each.reason === reason)) return;
  endings.set(index, [...known, { outcome, reason }]);
}

/** A `next_id` takes the place of running on. */
function isTaken({ from, to, key, kind, label }: GraphEdge, taken: Moves['taken']): boolean {
  const goes = (isJump: boolean) => to !== undefined && taken.has(moveKey(from, to, isJump, key));
  return goes(kind === 'jumps' && label !== 'next_id');
}

/** `default_target_id` → `default`, `target_id` → nothing; a way on beside jumps that conditions decide about is `otherwise`. */
function captionOf({ from, label, key, kind }: GraphEdge, edges: readonly GraphEdge[]): string {
  if (key !== undefined) return key;
  if (kind === 'jumps') return label.replace(/_?(target_)?ids?$/, '');
  const rivals = edges.filter((edge) => edge.from === from && edge.kind === 'jumps');
  return rivals.length === 0 ? '' : rivals.some(({ label: name }) => name.startsWith('false_')) ? 'true' : 'otherwise';
}
