import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'conversation_send',
  summary: 'Sends a text into a conversation that exists.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {
    conversation_id: {
      shape: { is: 'id' },
      summary: 'The conversation to write into.',
      required: 'always',
      refersTo: 'conversation',
    },
    text: { shape: { is: 'text' }, summary: 'What to write.', required: 'always' },
    sync: {
      shape: { is: 'boolean' },
      summary: 'Waits until the platform has taken the text, which may take long.',
    },
  },
  onBadOption: 'skip',
  edges: [{ to: { go: 'next' } }],
  slow: { is: 'given', option: 'sync' },
  differences: [
    {
      documented: 'With `sync` it waits until the text has been delivered.',
      engine: 'It waits for the request to send it, no longer.',
      evidence:
        'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:1037-1054; ' +
        'bin-common-handler/pkg/requesthandler/conversation_messages.go:40-58',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:1016-1057',
    'bin-flow-manager/pkg/activeflowhandler/execute.go:249-253',
  ],
});
