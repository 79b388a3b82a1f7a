import type { Upshot } from './option.ts';

/** What becomes of a condition that cannot be worked out. */
export const NEVER_PASSES: Upshot = {
  consequence: 'misrouted',
  caller: 'The condition never passes, so every call takes the jump.',
};
