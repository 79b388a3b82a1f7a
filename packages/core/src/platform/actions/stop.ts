import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'stop',
  summary: 'Ends the flow from any depth; a call is hung up with it.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {},
  onBadOption: 'unread',
  edges: [{ to: { go: 'finish' } }],
  differences: [
    {
      documented: 'It ends the flow; the call is not mentioned.',
      engine: 'The call is hung up as well.',
      evidence:
        'bin-flow-manager/pkg/activeflowhandler/execute.go:99-103; bin-call-manager/pkg/callhandler/action.go:79-87; ' +
        'bin-call-manager/pkg/callhandler/event.go:62-83',
    },
  ],
  evidence: ['bin-flow-manager/pkg/activeflowhandler/actionhandle.go:1103-1122'],
});
