import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'empty',
  summary: 'Does nothing; the platform uses it to close the circle of a wait flow.',
  standing: 'internal',
  executor: 'flow',
  media: 'none',
  options: {},
  onBadOption: 'unread',
  edges: [{ to: { go: 'next' } }],
  differences: [
    {
      documented: 'Nothing is said about it.',
      engine: 'It is refused on upload and runs when the platform pushes it or a fetch brings it.',
      evidence:
        'bin-flow-manager/models/action/action.go:275-319; bin-flow-manager/pkg/actionhandler/action.go:22-37; ' +
        'bin-flow-manager/pkg/activeflowhandler/execute.go:261-263',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/execute.go:261-263',
    'bin-flow-manager/models/action/action.go:163-166,352',
  ],
});
