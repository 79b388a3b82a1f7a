import type { PushedAction } from './edge.ts';

/**
 * Stands in for the flow that a queue plays to those who wait, which is stored with the queue and not known here. All that
 * is taken for granted is that it waits.
 */
export const WAIT_FLOW: readonly PushedAction[] = [{ type: 'sleep', option: { duration: 10_000 } }];
