export type { ActionOf, FlowAction, Placeholder } from './actions.gen.ts';
export { defineFlow, type Flow } from './define-flow.ts';
