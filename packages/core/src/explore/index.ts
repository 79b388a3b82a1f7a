export { type Exit, type Exploration, explore, type Node } from './explore.ts';
export { components } from './plan/components.ts';
export { Plan } from './plan/plan.ts';
export { type Path, pathTo, type Trace, type TraceStep, traceOf } from './trace/trace.ts';
export type { Decision } from './values/learn.ts';
export type { Ending, Way } from './way.ts';
