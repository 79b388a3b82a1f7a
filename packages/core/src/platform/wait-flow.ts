import type { PushedAction } from './edge.ts';

/**
 * Stands for the flow that a queue plays while a caller waits, where that flow is not known: it does nothing but wait.
 * The recorded runs were made with such a flow.
 */
export const WAIT_FLOW: readonly PushedAction[] = [{ type: 'sleep', option: { duration: 1000 } }];
