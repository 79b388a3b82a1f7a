import type { Variable } from './variable.ts';

/** The only name without the reserved beginning that the platform sets. */
export const caseVariables: readonly Variable[] = [
  {
    name: 'contact_case_id',
    holds: 'id',
    summary: 'The case that was opened for the person.',
    set: 'action',
    by: 'flow-manager, ai-manager',
    channels: ['call', 'conversation'],
    documented: false,
    note: 'As long as it has a value no further case is opened, even when the flow itself set it.',
    evidence: [
      'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:1355-1398',
      'bin-ai-manager/pkg/aicallhandler/tool.go:553-586',
    ],
  },
];
