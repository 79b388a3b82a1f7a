/**
 * Ids with a meaning of their own (bin-flow-manager/models/action/action.go). An action may carry them, and then behaves
 * strangely. Jumping to `start` from the main stack goes back to the first action.
 */
export const RESERVED_IDS = {
  nil: '00000000-0000-0000-0000-000000000000',
  start: '00000000-0000-0000-0000-000000000001',
  finish: '00000000-0000-0000-0000-000000000002',
  next: '00000000-0000-0000-0000-000000000003',
} as const;
