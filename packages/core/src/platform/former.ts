import type { ActionType } from './action-type.ts';

/** What is true of every name the platform has given up: refused on upload, and skipped when a fetch brings it. */
export const former = {
  standing: 'former',
  executor: 'none',
  media: 'none',
  options: {},
  onBadOption: 'unread',
  edges: [{ to: { go: 'next' }, result: 'skipped' }],
  differences: [],
  evidence: [
    'bin-api-manager/docsdev/source/flow_struct_action.rst:86-90',
    'bin-flow-manager/pkg/actionhandler/action.go:20-37',
    'bin-flow-manager/pkg/activeflowhandler/execute.go:355-360',
  ],
} as const satisfies Partial<ActionType>;
