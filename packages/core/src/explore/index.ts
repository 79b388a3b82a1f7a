export { type Collection, collectionAt, completeness, isSurelyComplete, mayHoldCollected } from './collection.ts';
export { type Exit, type Exploration, explore, type Node } from './explore.ts';
export { components } from './plan/components.ts';
export { Plan } from './plan/plan.ts';
export { ANY_TIME, common } from './time/instants.ts';
export { type Goal, type Path, pathTo, type Trace, type TraceStep, traceOf } from './trace/trace.ts';
export type { Decision } from './values/learn.ts';
export { canBe } from './values/solve.ts';
export type { Ending, Way } from './way.ts';
