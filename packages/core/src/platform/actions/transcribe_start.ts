import { defineActionType } from '../action-type.ts';
import { spokenLanguage, transcribedSide, transcriber } from '../transcription.ts';
import { transcribeVariables } from '../variables/transcribe.ts';
import { namesOf } from '../variables/variable.ts';

export default defineActionType({
  type: 'transcribe_start',
  summary: 'Starts to write down what is said on the call; this goes on until the call ends.',
  standing: 'current',
  executor: 'flow',
  media: 'rtc',
  options: {
    language: spokenLanguage,
    on_end_flow_id: {
      shape: { is: 'id' },
      summary: 'The flow to start when the call is over; it takes the variables along.',
      refersTo: 'flow',
    },
    provider: transcriber,
    direction: transcribedSide,
  },
  onBadOption: 'skip',
  edges: [{ effects: [{ do: 'store', variables: namesOf(transcribeVariables) }], to: { go: 'next' } }],
  audible: true,
  slow: true,
  differences: [
    {
      documented: 'It waits for speech, and the text is found in `voipbin.transcribe.text`.',
      engine: 'It does not wait, and no variable holds the text.',
      evidence: 'bin-transcribe-manager/pkg/transcribehandler/variable.go:16-20',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:697-747',
    'bin-transcribe-manager/pkg/transcribehandler/start.go:20-88,196-214',
  ],
});
