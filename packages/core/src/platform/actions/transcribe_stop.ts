import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'transcribe_stop',
  summary: 'Ends a live transcription, by the documentation; nothing executes it.',
  standing: 'current',
  executor: 'none',
  media: 'rtc',
  options: {},
  onBadOption: 'unread',
  edges: [
    { contract: 'documented', to: { go: 'next' } },
    { to: { go: 'next' }, result: 'unhandled' },
  ],
  differences: [
    {
      documented: 'It ends the live transcription.',
      engine: 'No part of the platform carries it out; the transcription lasts as long as the call.',
      evidence:
        'bin-flow-manager/pkg/activeflowhandler/execute.go:333-336; bin-call-manager/pkg/callhandler/action.go:138-149',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/execute.go:333-337',
    'bin-call-manager/pkg/callhandler/action.go:89-149',
  ],
});
