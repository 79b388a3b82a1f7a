export {
  type ExploredEdge,
  type ExploredGraph,
  type ExploredNode,
  exploredGraph,
  type NodeEnding,
} from './explored-graph.ts';
export { type FlowGraph, flowGraph } from './flow-graph.ts';
export type { Role } from './role.ts';
