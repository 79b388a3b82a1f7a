import { type ActionType, acceptedActionTypes } from '@callflow-lint/core/platform';

/** The types that can be uploaded and that do something: somebody carries them out, and what they stop is set going again. */
export const effectiveTypes: readonly ActionType[] = acceptedActionTypes.filter(
  ({ executor, edges }) => executor !== 'none' && edges.every(({ to }) => to.go !== 'end' || to.outcome !== 'blocked'),
);
