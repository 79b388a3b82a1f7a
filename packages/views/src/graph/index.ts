export { type FlowGraph, flowGraph } from './flow-graph.ts';
