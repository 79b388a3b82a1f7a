export { components } from './components.ts';
export { type Exit, type Exploration, explore, type Node } from './explore.ts';
export type { Decision } from './learn.ts';
export { Plan } from './plan.ts';
export { type Path, pathTo, type Trace, type TraceStep, traceOf } from './trace.ts';
export type { Ending, Way } from './way.ts';
