import { defineActionType } from '../action-type.ts';
import { spokenLanguage, transcribedSide, transcriber } from '../transcription.ts';
import { transcribeVariables } from '../variables/transcribe.ts';
import { namesOf } from '../variables/variable.ts';

export default defineActionType({
  type: 'transcribe_recording',
  summary: 'Writes down the recordings of the call, one after the other; does nothing outside calls.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {
    language: spokenLanguage,
    on_end_flow_id: {
      shape: { is: 'id' },
      summary: 'The flow to start when all is written down.',
      refersTo: 'flow',
      unread: true,
    },
    provider: { ...transcriber, unread: true },
    direction: { ...transcribedSide, unread: true },
  },
  onBadOption: 'skip',
  edges: [
    {
      when: { is: 'channel', among: ['call'] },
      effects: [{ do: 'store', variables: namesOf(transcribeVariables) }],
      to: { go: 'next' },
    },
    { to: { go: 'next' } },
  ],
  slow: { is: 'channel', among: ['call'] },
  differences: [
    {
      documented: 'A flow runs at its end; provider and direction choose how and what is written down.',
      engine: 'For recordings no flow is started, the direction is always both, and the provider is not passed on.',
      evidence:
        'bin-transcribe-manager/pkg/transcribehandler/recording.go:15-63; ' +
        'bin-transcribe-manager/pkg/transcribehandler/stop.go:36-72',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:639-695',
    'bin-flow-manager/pkg/activeflowhandler/execute.go:307-312',
  ],
});
