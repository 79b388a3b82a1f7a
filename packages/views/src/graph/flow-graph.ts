import { type Action, canRunOn, type Flow, nextAction } from '@callflow-lint/core/flow';

/** Where control can go from one action to another, by the data of the platform and what the flow names. */
export interface FlowGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** One action. */
export interface GraphNode {
  readonly index: number;
  readonly label: string;
  readonly type: string;
  /** Control never goes on from here. */
  readonly isEnd: boolean;
}

/** One way from an action to another. */
export interface GraphEdge {
  readonly from: number;
  /** Undefined when no action has the id. */
  readonly to: number | undefined;
  /** The option or branch key; empty where it just runs on. */
  readonly label: string;
  /** The branch key; undefined for other ways. */
  readonly key: string | undefined;
  readonly kind: 'runs on' | 'jumps';
}

/** The graph of a flow under both contracts together; whether a way is ever taken is for `print facts`. */
export function flowGraph(flow: Flow): FlowGraph {
  return {
    nodes: flow.actions.map((action) => ({
      index: action.index,
      label: action.label,
      type: action.typeName ?? 'unknown',
      isEnd: !canMoveOn(action),
    })),
    edges: flow.actions.flatMap((action) => edgesOf(flow, action)),
  };
}

function edgesOf(flow: Flow, action: Action): GraphEdge[] {
  const edges: GraphEdge[] = action.references.map(({ name, key, id }) => ({
    from: action.index,
    to: id === undefined ? undefined : flow.byId.get(id)?.index,
    label: key ?? name,
    key,
    kind: 'jumps',
  }));
  const next = nextAction(action);
  if (next !== undefined) {
    edges.unshift({ from: action.index, to: next.index, label: '', key: undefined, kind: 'runs on' });
  }
  return edges;
}

function canMoveOn(action: Action): boolean {
  return canRunOn(action) || action.references.length > 0;
}
