import type { Destination } from './edge.ts';

/** Where the caller meets the other side; the id of the bridge is made up by the platform. */
export const intoBridge: Destination = { go: 'push', actions: [{ type: 'confbridge_join' }] };
