import type { Action } from '@callflow-lint/core/flow';

/** What an action is in a flow, as people tell actions apart at a glance. `unknown`: its type is. */
export type Role = 'speaks' | 'asks' | 'decides' | 'hands over' | 'ends' | 'works' | 'unknown';

/** The role of an action, by what the platform knows about its type. */
export function roleOf({ type }: Action): Role {
  if (type === undefined) return 'unknown';
  if (type.edges.every(({ to }) => to.go === 'end' || to.go === 'finish' || to.go === 'drop')) return 'ends';
  if (type.waits?.some(({ collects }) => collects !== undefined) === true) return 'asks';
  if (type.handsOver === true) return 'hands over';
  if (type.edges.some(({ to }) => to.go === 'matched' || to.go === 'target')) return 'decides';
  return type.audible === true ? 'speaks' : 'works';
}
